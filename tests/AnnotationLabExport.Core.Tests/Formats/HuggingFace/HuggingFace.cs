using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.HuggingFace;

/// <summary>Projects as HuggingFace.</summary>
internal static class HuggingFace
{
    public static FormatOptions Options(RowUnit? unit = null, TaggingScheme scheme = default, LabelConfig? config = null) => new()
    {
        Own = [new RowOptions { Unit = unit }],
        Tokens = new() { Scheme = scheme },
        Config = config,
    };

    public static ExportRun Run(string project, FormatOptions? options = null) =>
        ExportRun.Of(project, AlabFormat.HuggingFace, options ?? new());

    /// <summary>The names of the tags in a file's footer.</summary>
    public static string Names(ExportRun run)
    {
        using var arrow = new ArrowParquet(run.Bytes);
        string features = arrow.Footer.KeyValueMetadata["huggingface"];
        int start = features.IndexOf("\"names\": [", StringComparison.Ordinal) + "\"names\": [".Length;
        return features[start..features.IndexOf(']', start)];
    }
}
