using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>Tokens as Label Studio makes them: JWTs, and 40 hexadecimal digits of old.</summary>
public sealed class StudioTokens
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly HashSet<string> _ended = [];
    private readonly List<string> _access = [];

    /// <summary>Makes them.</summary>
    public StudioTokens() => Personal = Make("refresh", DateTimeOffset.UtcNow.AddYears(200));

    /// <summary>The personal access token: a refresh token, which an access token is exchanged for.</summary>
    public string Personal { get; }

    /// <summary>The legacy token.</summary>
    public string Legacy { get; } = RandomNumberGenerator.GetHexString(40, lowercase: true);

    /// <summary>Whether legacy tokens are allowed; a new organization has them off.</summary>
    public bool AllowsLegacy { get; set; }

    /// <summary>How long an access token lives.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>How many access tokens were given out.</summary>
    public int Given => _access.Count;

    /// <summary>Ends all access tokens that were given out.</summary>
    public void Expire() => _ended.UnionWith(_access);

    internal string Give()
    {
        string access = Make("access", DateTimeOffset.UtcNow + Life);
        _access.Add(access);
        return access;
    }

    /// <summary>Why a header is no way in; null if it is.</summary>
    internal string? Judge(string? header)
    {
        string[] words = (header ?? "").Split(' ');
        switch (words[0])
        {
            case "Token" when words.Length == 1 || words[1].Length == 0:
                return "Invalid token header. No credentials provided.";
            case "Token" when words.Length > 2:
                return "Invalid token header. Token string should not contain spaces.";
            case "Token" when words[1] != Legacy:
                return "Invalid token.";
            case "Token" when !AllowsLegacy:
                return "Authentication token no longer valid: legacy token authentication has been disabled for this organization";
            case "Token":
                return null;
            case "Bearer" when words.Length == 2 && Kind(words[1]) == "access" && !_ended.Contains(words[1]):
                return null;
            default:
                return "Authentication credentials were not provided.";
        }
    }

    /// <summary>What a token is: <c>refresh</c>, <c>access</c>, or null if it is none or has ended.</summary>
    internal string? Kind(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3 || parts[2] != Sign($"{parts[0]}.{parts[1]}"))
            return null;
        JsonNode claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        return (long)claims["exp"]! > DateTimeOffset.UtcNow.ToUnixTimeSeconds() ? (string)claims["token_type"]! : null;
    }

    private string Make(string kind, DateTimeOffset end)
    {
        var claims = new JsonObject
        {
            ["token_type"] = kind,
            ["exp"] = end.ToUnixTimeSeconds(),
            ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["jti"] = RandomNumberGenerator.GetHexString(32, lowercase: true),
            ["user_id"] = "1",
        };
        string unsigned = $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode(claims.ToJsonString())}";
        return $"{unsigned}.{Sign(unsigned)}";
    }

    private string Sign(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
