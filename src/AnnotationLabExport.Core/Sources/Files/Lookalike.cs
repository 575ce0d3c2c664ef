using System.Text.Json;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>Judges the first object of a file: a wrong file in the right place is good JSON too (docs/formats.md §2, Sources).</summary>
internal static class Lookalike
{
    private static readonly string[] OfErrors = ["detail", "error", "errors", "message", "status_code"];

    /// <summary>The error for a file whose first object is no task; null if it is one, or no JSON, which others tell.</summary>
    /// <remarks>It reads no further than the task's data, and keeps nothing: the first task may be the largest.</remarks>
    public static AlabException? Judge(TaskRecord first)
    {
        var shape = default(TaskShape);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(first.Json.Span, new JsonReaderOptions { MaxDepth = TaskRecord.MaxDepth });
        try
        {
            while (!shape.HasData && reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                ReadOnlySpan<byte> name = reader.ValueIsEscaped ? JsonText.DecodeUtf8(reader.ValueSpan) : reader.ValueSpan;
                shape.Add(MemberNames.Recognise(name));
                names.Add(JsonText.Decode(name, escaped: false));
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return shape.IsTask ? null : Fault(first.Source, first.Line, Describe(shape, names));
    }

    /// <summary>The error for a file that begins as pages and configurations do.</summary>
    public static AlabException Page(string source, long line) => Fault(
        source, line, "it is a web page (a sign-in page, perhaps) or XML, such as a labelling configuration");

    private static AlabException Fault(string source, long line, string what) => new(
        ErrorCode.NotAProject, FormattableString.Invariant($"{source}: line {line}: no project: {what}."), source);

    private static string Describe(TaskShape shape, HashSet<string> names) =>
        shape.IsCoco ? "it looks like COCO, labelled pictures; export the project as JSON"
        : shape.IsOneAnnotation ? "it looks like one annotation, as Label Studio syncs it to storage; export the project as JSON"
        : names.Contains("annotation_id") || names.Contains("annotator")
            ? "it looks like JSON_MIN, which drops what an export needs; export as JSON"
        : names.Overlaps(OfErrors) ? "it looks like an error that a server answered with; export the project again"
        : "its first object has neither data nor completions, annotations or predictions";
}
