using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.CoreTests.Formats.SparkNlp;

/// <summary>Projects as SparkNlp.</summary>
internal static class SparkNlp
{
    public static ExportRun Run(string project, RowUnit? unit = null, TokenOptions? tokens = null) => ExportRun.Of(
        project,
        AlabFormat.SparkNlp,
        new FormatOptions { Own = [new RowOptions { Unit = unit }], Tokens = tokens ?? new() });

    /// <summary>The rows as JSON, without white space.</summary>
    public static List<string> Rows(string project, RowUnit? unit = null, TokenOptions? tokens = null) =>
        DuckDb.Rows(Run(project, unit, tokens).Bytes);

    /// <summary>An annotation as JSON.</summary>
    public static string Annotation(string type, int begin, int end, string result, string metadata) =>
        $$"""{"annotatorType":"{{type}}","begin":{{begin}},"end":{{end}},"result":"{{result}}","metadata":{{{metadata}}},"embeddings":[]}""";
}
