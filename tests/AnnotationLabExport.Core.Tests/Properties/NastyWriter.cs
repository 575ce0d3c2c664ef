using System.Text;

namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>Writes tasks at random, a character a byte, so that invalid UTF-8 can stand in them.</summary>
internal sealed class NastyWriter(Random random)
{
    private static readonly string[] Pieces =
    [
        "a", "Bc", "fever", "x9", " ", "  ", "\\n", "\\r\\n", "\\r", "\\t", "\\f", "\\u2028", "\\u0085", "\\u001c", "\\u00a0", "\\u0000",
        "\\\"", "\\\\", "\\/", ",", ";", "=", "+1", "-", "@", "'", "\\tx",
        "é", "e\u0301", "ß", "İ", "😀", "💊x", "\u00A0", "\u3000", "\uFEFF", "\u200B", "\u200D", "\u00AD", "\u2060", "漢字", "\\u00e9", "\\ud83d\\ude00",
        "\\ud83d", "\\ude00", "-DOCSTART-", "}", "]", "{", "[", ":",
    ];

    private static readonly string[] BadBytes = ["\u00FF", "\u00C3", "\u00E2\u0082", "\u00F0\u009F\u0098", "\u00ED\u00A0\u0080", "\u0080"];

    private static readonly string[] Names =
        ["label", "Label", "sentiment", "task_id", "Completion_ID", "created_ago", "=x", "a b", "x.text", "é", "\\ud83d", "label.result"];

    private static readonly string[] Types =
        ["labels", "labels", "labels", "hypertextlabels", "choices", "rating", "textarea", "relation", "rectanglelabels", "polygonlabels", "pairwise", "magic", "l\\u0061bels"];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-0", "1.50", "-3", "1E+400", "12345678901234567890123", "\"\"", "[]", "{}", "[ ]", "{ }"];

    public string Task(int number) => Object(
        ("id", Chance(8) ? Any(1) : $"{number}"),
        ("data", Chance(12) ? Any(1) : Data()),
        ("created_at", Date()),
        (Chance(4) ? "annotations" : "completions", Chance(10) ? Any(1) : List(AnnotationSet)),
        ("predictions", Chance(10) ? Any(1) : List(AnnotationSet)),
        (Name(), Any(3)));

    private string Data() => Object(
        (Chance(6) ? "longText" : Chance(20) ? "te\\u0078t" : "text", Chance(15) ? Any(2) : Text(random.Next(25))),
        ("title", Text(2)),
        (Chance(3) ? "other" : Name(), Chance(3) ? Text(4) : Any(2)),
        (Name(), Any(1)));

    private string AnnotationSet() => Chance(12) ? Any(1) : Object(
        ("id", $"{random.Next(1000)}"),
        (Chance(4) ? "completed_by" : "created_username", Chance(4) ? Any(2) : Text(1)),
        (Chance(3) ? "ground_truth" : "honeypot", Pick("true", "false", "null", "1")),
        ("was_cancelled", Pick("false", "false", "false", "true")),
        ("deleted_at", Pick("null", "null", "\"\"", "\"x\"")),
        ("updated_at", Date()),
        ("lead_time", Any(0)),
        ("result", Chance(12) ? Any(1) : List(Result)));

    private string Result() => Chance(15) ? Any(1) : Object(
        ("id", Text(1)),
        ("type", $"\"{Pick(Types)}\""),
        ("from_name", Chance(6) ? "null" : $"\"{Name()}\""),
        ("to_name", Pick("\"text\"", "\"text\"", "\"other\"", "\"image\"", "null")),
        ("value", Chance(10) ? Any(1) : Value()),
        ("meta", Chance(3) ? Object(("text", List(() => Text(1)))) : Any(1)),
        ("labels", List(() => Text(1))));

    private string Value() => Object(
        ("start", Offset(-1, 30)),
        ("end", Offset(0, 45)),
        (Chance(6) ? "globalOffsets" : Name(), Object(("start", Offset(0, 30)), ("end", Offset(0, 45)))),
        (Chance(8) ? Pick("x", "points", "rle", "vertices", "sequence") : Name(), Any(1)),
        ("text", Chance(3) ? List(() => Text(2)) : Text(2)),
        (Pick("labels", "labels", "choices", "rating", "hypertextlabels"), Chance(4) ? Any(1) : List(() => Text(1))),
        ("choices", Chance(3) ? Any(1) : List(() => Text(1))),
        ("confidence", Any(0)));

    /// <summary>An offset, or now and then an XPath or anything.</summary>
    private string Offset(int least, int most) => random.Next(12) switch
    {
        0 => Any(0),
        1 => "\"/div[1]/text()[1]\"",
        _ => $"{random.Next(least, most)}",
    };

    private string Date() => Pick("null", "\"2022-10-29T14:07:12.5Z\"", "\"2023-01-01 00:00\"", "\"never\"", "\"2022-10-29T14:07:12+02:00\"");

    private string Any(int depth) => random.Next(depth > 0 ? 5 : 3) switch
    {
        0 => Pick(Scalars),
        1 => Text(random.Next(4)),
        2 => $"{random.Next(-50, 50)}",
        3 => List(() => Any(depth - 1)),
        _ => Object((Name(), Any(depth - 1)), (Name(), Any(depth - 1))),
    };

    /// <summary>Most members, mostly in order, sometimes one of them twice.</summary>
    private string Object(params (string Name, string Value)[] members)
    {
        List<(string Name, string Value)> kept = [.. members.Where(_ => !Chance(9))];
        if (kept.Count > 0 && Chance(9))
            kept.Add(kept[random.Next(kept.Count)] with { Value = Any(1) });
        if (Chance(4))
            kept.Reverse();
        IEnumerable<string> written = kept.Select(member => $"{Space()}\"{Bytes(member.Name)}\"{Space()}:{Space()}{member.Value}");
        return $"{{{string.Join(Space() + ",", written)}{Space()}}}";
    }

    private string List(Func<string> element) =>
        $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Space() + element()))}{Space()}]";

    private string Text(int pieces)
    {
        var text = new StringBuilder("\"");
        for (int i = 0; i < pieces; i++)
            text.Append(Chance(40) ? Pick(BadBytes) : Bytes(Pick(Pieces)));
        return text.Append('"').ToString();
    }

    private string Name() => Pick(Names);

    private string Space() => Pick("", "", "", " ", "\n", "\r\n\t");

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private static string Bytes(string characters) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(characters));
}
