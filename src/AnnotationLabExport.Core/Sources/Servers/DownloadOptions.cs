namespace AnnotationLabExport.Sources.Servers;

/// <summary>How a project is asked for.</summary>
public sealed record DownloadOptions
{
    /// <summary>Query parameters beside those that the module sends, for what an edition of a server understands.</summary>
    public IReadOnlyDictionary<string, string> QueryParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether predictions are wanted, where the server gives them only on request.</summary>
    public bool IncludePredictions { get; init; }

    /// <summary>A query: those of the module, of which any may be given another value, then the others.</summary>
    internal string Query(params (string Name, string Value)[] own)
    {
        IEnumerable<string> all = own.Select(pair => Spelled(pair.Name, QueryParameters.GetValueOrDefault(pair.Name, pair.Value)))
            .Concat(QueryParameters.Where(pair => !Array.Exists(own, known => known.Name == pair.Key)).Select(pair => Spelled(pair.Key, pair.Value)));
        string query = string.Join('&', all);
        return query.Length == 0 ? "" : $"?{query}";
    }

    private static string Spelled(string name, string value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
}
