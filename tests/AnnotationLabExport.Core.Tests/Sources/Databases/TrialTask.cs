namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>A task made of few choices, so that random projects meet each other's tasks again.</summary>
/// <param name="Id">The id as spelled; null for a task that has none.</param>
/// <param name="Variant">Everything else follows from this.</param>
public sealed record TrialTask(string? Id, int Variant)
{
    private static readonly string[] Ids =
        ["1", "2", "3", "\"1\"", "10", "1.0", "\"a\"", "\"A\"", "\"\"", "\"é\"", "\"\\u0061\"", "\"a\\u0000\"", "[ 1 ]", "null"];

    private static readonly string[] Sets =
    [
        """{"created_username":"Eric","honeypot":true,"updated_at":"2024-03-01T00:00:00Z","result":[{"type":"labels","value":{"labels":["DRUG","b"]}}]}""",
        """{"created_username":"mauro","created_ago":"2024-02-01 10:00","result":[{"type":"choices","value":{"choices":["DRUG"]}}]}""",
        """{"created_username":"ERIC","deleted_at":"x","honeypot":true,"result":[{"type":"labels","value":{"labels":["gone"]}}]}""",
        """{"was_cancelled":true,"honeypot":true,"result":[{"type":"labels","value":{"labels":["drug","\ud83d","a\u0000b"]}}]}""",
        """{"created_username":"","result":[{"type":"rating","value":{"rating":3}},{"type":"relation","labels":["'; DROP TABLE task; --"]}]}""",
        """{"completed_by":7,"result":[]}""",
    ];

    /// <summary>The words that texts are made of.</summary>
    public static IReadOnlyList<string> Words { get; } = ["fever", "cough", "Größe", "left", "knee", "pain", "x9", "漢字"];

    /// <summary>The text under a name of a field.</summary>
    public string Text(string field)
    {
        int from = field == "text" ? Variant : Variant + 3;
        return $"{Words[from % Words.Count]} {Words[(from * 3) % Words.Count]}.";
    }

    /// <summary>The id as text, by which tasks are told apart; null for none.</summary>
    public string? Key => Id switch
    {
        null or "null" => null,
        "\"\\u0061\"" => "a",
        "\"a\\u0000\"" => "a\0",
        "[ 1 ]" => "[1]",
        _ => Id.Trim('"'),
    };

    public string Json =>
        $$"""
        {{{(Id is null ? "" : $"\"id\": {Id},")}}"data":{{{(Variant % 7 == 6 ? "" : $"\"title\":\"T{Variant % 3} \\u0000é\",")}}"text":"{{Text("text")}}","note":"{{Text("note")}}"},
         {{(Variant % 4 == 0 ? "" : $"\"created_at\":\"2024-01-0{Variant % 9 + 1}T00:00:00\",")}}
         "completions":[{{string.Join(",", Sets.Where((_, i) => (Variant * 7 & 1 << i) != 0))}}],
         "predictions":[{{(Variant % 5 == 0 ? Sets[Variant % 2] : "")}}]}
        """;

    public override string ToString() => $"{Id ?? "none"} as {Variant}";

    /// <summary>Any of them.</summary>
    public static TrialTask Any(Random random) =>
        new(random.Next(12) == 0 ? null : Ids[random.Next(Ids.Length)], random.Next(random.Next(2) == 0 ? 2 : 12));
}
