namespace AnnotationLabExport.Servers;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, unescaped.</param>
/// <param name="Query">Its query, with the question mark.</param>
/// <param name="Headers">Its headers, names in any case.</param>
/// <param name="Body">Its body as text; only of forms and JSON up to 1 MiB.</param>
public sealed record SeenRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public override string ToString() => $"{Method} {Path}{Query}";
}
