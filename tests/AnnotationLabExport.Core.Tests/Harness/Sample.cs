namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Pieces of projects. Texts and labels are the inside of JSON strings, as spelled.</summary>
internal static class Sample
{
    /// <summary>A task with a text and one completion of these results.</summary>
    public static string Note(string text, params string[] results) => NoteOf(text, Completion("11", "", results));

    /// <summary>A task with a text and these completions.</summary>
    public static string NoteOf(string text, params string[] completions) =>
        $$"""{"id":1,"data":{"text":"{{text}}"},"completions":[{{string.Join(',', completions)}}]}""";

    /// <summary>A completion; <paramref name="members"/> are further members, each ended by a comma.</summary>
    public static string Completion(string id, string members, params string[] results) =>
        $$"""{"id":{{id}},{{members}}"result":[{{string.Join(',', results)}}]}""";

    /// <summary>A labelled span; without a quote its offsets count UTF-16 units.</summary>
    public static string Span(int start, int end, string label, string? quote = null, string id = "r") =>
        Result("labels", $$"""{"start":{{start}},"end":{{end}},{{Quote(quote)}}"labels":["{{label}}"]}""", id: id);

    /// <summary>A result of any type.</summary>
    public static string Result(string type, string value, string from = "label", string to = "text", string id = "r") =>
        $$"""{"id":"{{id}}","type":"{{type}}","from_name":"{{from}}","to_name":"{{to}}","value":{{value}}}""";

    private static string Quote(string? quote) => quote is null ? "" : $"\"text\":\"{quote}\",";
}
