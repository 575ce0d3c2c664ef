using System.Text.Json;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>Small projects as JSON.</summary>
internal static class Sample
{
    /// <summary>A task with one completion of the same id.</summary>
    public static string Task(object id, string text, params string[] results) =>
        $$"""
        {"id":{{Json(id)}},"data":{"text":{{Json(text)}}},"completions":[{"id":{{Json(id)}},"result":[{{string.Join(',', results)}}]}]}
        """;

    /// <summary>A span, from UTF-16 unit to unit, with its labels.</summary>
    public static string Span(int start, int end, params string[] labels) => Result("", start, end, "", labels);

    /// <summary>A span with an id that quotes a text.</summary>
    public static string Quoted(string id, int start, int end, string text, string label) =>
        Result($"\"id\":{Json(id)},", start, end, $"\"text\":{Json(text)},", label);

    private static string Result(string id, int start, int end, string text, params string[] labels) =>
        $$"""{ {{id}}"type":"labels","from_name":"label","to_name":"text","value":{{Value(start, end, text, labels)}} }""";

    private static string Value(int start, int end, string text, string[] labels) =>
        $$"""{"start":{{start}},"end":{{end}},{{text}}"labels":{{Json(labels)}} }""";

    private static string Json(object value) => JsonSerializer.Serialize(value);
}
