using System.Text.Json;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>A project whose every string would write on the terminal, if one let it.</summary>
internal static class Hostile
{
    /// <summary>Colours, a window's title, a cleared screen, a bell, an overwritten line, C1 controls, separators, overrides.</summary>
    public const string Text = "evil\e[31m\e]0;title\a\e[2J\b\r\n\t\u0085\u009b31m\u2028\u2029\u202e\u2066end";

    private static readonly string Json = JsonSerializer.Serialize(Text);

    /// <summary>The project; two tasks have the same id.</summary>
    public static string Project => $"[{Task},{Task}]";

    /// <summary>A project that breaks off in such a task.</summary>
    public static string CutOff => $$"""[{"id":{{Json}},"data":{"text":""";

    /// <summary>A document as CoNLL with a label of that kind; line breaks part lines, so that they are left out.</summary>
    public static string Conll => $"-DOCSTART- -X- O\n\nevil\e[2J\a -X- _ B-evil\e[31m\u009b\u202e\n\n";

    private static string Task => $$"""
        {"id":{{Json}},"created_by":{{Json}},"created_at":{{Json}},"data":{"text":{{Json}},"title":{{Json}},{{Json}}:{{Json}} },
        "completions":[{{Set}},{"id":{{Json}},"skipped":true},{"id":{{Json}},"deleted_at":{{Json}} }],"predictions":[{{Set}}]}
        """;

    private static string Set => $$"""
        {"id":{{Json}},"created_username":{{Json}},"created_ago":{{Json}},"updated_at":{{Json}},"lead_time":{{Json}},"result":[
        {"id":{{Json}},"type":"labels","from_name":{{Json}},"to_name":{{Json}},"value":{"start":1,"end":3,"text":{{Json}},"labels":[{{Json}}]} },
        {"id":{{Json}},"type":"labels","from_name":{{Json}},"to_name":{{Json}},"value":{"start":{{Json}},"end":{{Json}},"text":{{Json}},"labels":[{{Json}}]} },
        {"id":{{Json}},"type":{{Json}},"from_name":{{Json}},"to_name":{{Json}},"value":{ {{Json}}:[{{Json}}]} },
        {"id":{{Json}},"type":"relation","from_id":{{Json}},"to_id":"gone","direction":{{Json}},"labels":[{{Json}}]},
        {"id":{{Json}},"type":"relation","from_id":"gone","to_id":{{Json}} }]}
        """;

    /// <summary>Fails if a terminal would obey anything of it; a line end may be allowed.</summary>
    public static void IsHarmless(string shown, bool mayHaveLines = false) => Assert.False(
        shown.Any(character => IsObeyed(character) && !(mayHaveLines && character == '\n')),
        JsonSerializer.Serialize(shown));

    private static bool IsObeyed(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
