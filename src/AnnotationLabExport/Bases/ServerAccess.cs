using System.Collections;
using System.Management.Automation;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Bases;

/// <summary>From the parameters of cmdlets to a server's projects.</summary>
internal static class ServerAccess
{
    /// <summary>The server that was given, or else the one that was connected last.</summary>
    public static AlabServer OrCurrent(this AlabServer? given) => given ?? CurrentServer.Get() ?? throw Errors.ServerNotConnected();

    /// <summary>What work with a server reports to.</summary>
    public static ServerWork Work(this AlabCommand command, CancellationToken cancellation) =>
        new(command, command.IsVerbose ? command.WriteVerbose : null, cancellation);

    /// <summary>How a project is asked for.</summary>
    /// <param name="queryParameter">Names and values, as the user wrote them; null for none.</param>
    /// <param name="includePredictions">Whether predictions are wanted.</param>
    public static DownloadOptions Download(IDictionary? queryParameter, bool includePredictions)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in queryParameter ?? new Hashtable())
            parameters[Spelled(entry.Key)] = Spelled(entry.Value);
        return new DownloadOptions { QueryParameters = parameters, IncludePredictions = includePredictions };
    }

    /// <summary>The projects that a name with wildcards means; one without, or that is just a project's name, means only that.</summary>
    public static IReadOnlyList<ServerProject> Choose(IReadOnlyList<ServerProject> all, string name)
    {
        List<ServerProject> exact = [.. all.Where(project => project.Key == name)];
        if (exact.Count > 0 || !WildcardPattern.ContainsWildcardCharacters(name))
            return exact;
        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. all.Where(project => pattern.IsMatch(project.Name))];
    }

    /// <summary>As addresses have it: true, not True.</summary>
    private static string Spelled(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag ? "true" : "false",
        _ => LanguagePrimitives.ConvertTo<string>(value),
    };
}
