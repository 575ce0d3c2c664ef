using System.Security.Cryptography;

namespace AnnotationLabExport.Servers.AnnotationLab;

/// <summary>The tokens that the fake gave out.</summary>
public sealed class LabTokens
{
    private readonly Dictionary<string, DateTimeOffset> _access = [];
    private readonly HashSet<string> _refresh = [];

    /// <summary>How long an access token lives.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>All that were given out, access and refresh.</summary>
    public List<string> Given { get; } = [];

    /// <summary>Makes a pair.</summary>
    public (string Access, string Refresh) Give()
    {
        string access = $"access-{RandomNumberGenerator.GetHexString(40, lowercase: true)}";
        string refresh = $"refresh-{RandomNumberGenerator.GetHexString(40, lowercase: true)}";
        _access[access] = DateTimeOffset.UtcNow + Life;
        _refresh.Add(refresh);
        Given.Add(access);
        Given.Add(refresh);
        return (access, refresh);
    }

    /// <summary>Ends all access tokens.</summary>
    public void Expire() => _access.Clear();

    /// <summary>Ends all tokens.</summary>
    public void Revoke()
    {
        _access.Clear();
        _refresh.Clear();
    }

    internal bool IsAccess(string token) => _access.TryGetValue(token, out DateTimeOffset end) && DateTimeOffset.UtcNow < end;

    internal bool IsRefresh(string token) => _refresh.Contains(token);
}
