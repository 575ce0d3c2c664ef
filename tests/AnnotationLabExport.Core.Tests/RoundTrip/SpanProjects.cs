using System.Globalization;
using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>Generates small projects with all that docs/formats.md §2 warns of, and shrinks them.</summary>
internal static class SpanProjects
{
    /// <summary>White space as docs/formats.md §1 lists it.</summary>
    public const string White =
        "\t\n\v\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";

    /// <summary>What nobody sees and is no white space, as docs/formats.md §6 lists it.</summary>
    public const string Invisible = "\u00AD\u180E\u200C\u200D\u2060";

    /// <summary>Two texts, of which the first is written.</summary>
    public static readonly LabelConfig Config = Xml.Ner(
        "<Label value=\"X\"/>", "<Text name=\"other\" value=\"$other\"/><Labels name=\"label2\" toName=\"other\"><Label value=\"X\"/></Labels>");

    private static readonly string[] Words =
    [
        "a", "bc", "pain", "pain", "pain", "painful", "Dr.", "q.d.", "X.", "𝒜.", "no.", "x-y", "(", ")", "5", "400mg", ".", "!", "?", ",", "'", "_", "O", "B-X", "#",
        "é", "e\u0301", "\u0301", "漢", "字", "ひ", "カタ", "א", "😀", "👩\u200D👧", "🇩🇪", "𝒜", "\uD83D", "\uDE00", "\u200B", "\uFEFF",
        "\0", "\"", "\\", "\u180E", "\u00AD", "\u2060", "a:b", "[x]",
    ];

    private static readonly string[] Gaps =
        [" ", " ", " ", "", "", "\n", "\r\n", "\r\n", "\r", "  ", .. White.Select(c => c.ToString())];

    private static readonly string[] LabelTexts =
        ["X", "X", "X", "Y", "Y", "A B", "A_B", " lead", "-", "O", "B-X", "é😀", "x\uD83D", "\uFFFD", "A\tB", "\u200B", "PAIN"];

    private static readonly string[] Blanks = ["", " ", "\u00A0\n"];

    private static readonly string[] BadOffsets = ["-1", "1.0", "1.5", "1e0", "\"1\"", "null", "3000000000", "true", "[]"];

    private static readonly string Path = "\"/p[1]/text()[1]\"";

    public static Arbitrary<SpanProject> Any => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Project(new Random(seed))), Shrink);

    private static SpanProject Project(Random random) =>
        new([.. Enumerable.Range(0, random.Next(1, 4)).Select(number => Task(random, number))]);

    private static SpanTask Task(Random random, int number)
    {
        string text = Text(random);
        string? id = random.Next(8) switch
        {
            0 => null,
            1 => "\"\"",
            2 => "\"a \\u00a0b\"",
            3 => "\"X\"",
            4 => "\"-\"",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
        return new(id, text, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Completion(random, text))]);
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (int left = random.Next(3); left > 0 && random.Next(2) == 0; left--)
            text.Append(Pick(random, Gaps));
        for (int left = random.Next(9); left > 0; left--)
        {
            text.Append(random.Next(25) == 0 ? "-DOCSTART-" : Pick(random, Words));
            text.Append(Pick(random, Gaps));
        }

        return text.ToString();
    }

    private static SpanCompletion Completion(Random random, string text)
    {
        var results = new List<WrittenSpan>();
        for (int left = random.Next(7); left > 0; left--)
        {
            bool again = results.Count > 0 && random.Next(6) == 0;
            results.Add(again ? results[random.Next(results.Count)] : Span(random, text));
        }

        return new(random.Next(9) == 0, random.Next(9) == 0, results);
    }

    private static WrittenSpan Span(Random random, string text)
    {
        int[] ends = [random.Next(text.Length + 1), random.Next(text.Length + 1)];
        Array.Sort(ends);
        (int start, int end) = (ends[0], ends[1]);
        string quote = text[start..end];
        int shift = random.Next(-20, 20);
        int head = random.Next(3) == 0 ? 0 : text.Length - text.TrimStart(White.ToCharArray()).Length;
        WrittenSpan span = random.Next(20) switch
        {
            0 => Of($"{start}", Pick(random, BadOffsets), null),
            1 => Of(Pick(random, BadOffsets), $"{end}", quote),
            2 => Of($"{end + 1}", $"{start}", null),
            3 => Of($"{start}", $"{text.Length + 1}", quote),
            4 => Of($"{start}", $"{end}", "another text"),
            5 => Of($"{start}", $"{end}", " " + quote.Trim(White.ToCharArray()) + "\n"),
            6 or 7 => Of($"{start}", $"{end}", null),
            8 or 9 => Of($"{CodePoints(text[..start])}", $"{CodePoints(text[..end])}", quote),
            10 => Of($"{CodePoints(text[..start])}", $"{CodePoints(text[..end])}", null),
            11 => Of($"{start}", $"{end}", AsShown(quote)),
            12 => Of(Drifted(text, start, head), Drifted(text, end, head), quote),
            13 => Of($"{start + shift}", $"{end + shift}", random.Next(2) == 0 ? quote : AsShown(quote)),
            14 or 15 => Of($"{start}", $"{end}", Pick(random, Words)),
            16 => Of(Path, Path, random.Next(4) == 0 ? null : random.Next(2) == 0 ? quote : Pick(random, Words)),
            17 => Of(Path, $"{end}", quote) with { Global = ($"{CodePoints(text[..start])}", $"{CodePoints(text[..end])}") },
            _ => Of($"{start}", $"{end}", quote),
        };
        return random.Next(12) switch
        {
            0 => span with { Type = "choices" },
            3 when random.Next(2) == 0 => span with { Object = "other" },
            4 when random.Next(2) == 0 => span with { IsRegion = true },
            1 or 2 => span with { Type = "hypertextlabels" },
            _ => span,
        };

        WrittenSpan Of(string from, string to, string? quoted)
        {
            string label = Pick(random, LabelTexts);
            return random.Next(12) switch
            {
                0 => new("labels", from, to, quoted, [], LabelShape.Missing),
                1 => new("labels", from, to, quoted, Blanks, LabelShape.List),
                2 => new("labels", from, to, quoted, [.. Blanks, label, "Z"], LabelShape.List),
                5 or 6 => new("labels", from, to, quoted, [label, Pick(random, LabelTexts), label], LabelShape.List),
                3 => new("labels", from, to, quoted, [label], LabelShape.Bare),
                4 => new("labels", from, to, quoted, [label], LabelShape.AmongOthers),
                _ => new("labels", from, to, quoted, [label], LabelShape.List),
            };
        }
    }

    /// <summary>The offset in a text without some of its head, and with CRLF as one character.</summary>
    private static string Drifted(string text, int offset, int head) =>
        $"{text[Math.Min(head, offset)..offset].Replace("\r\n", "\n", StringComparison.Ordinal).Length}";

    /// <summary>The quote as Label Studio shows it.</summary>
    private static string AsShown(string quote) => quote.Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static int CodePoints(string text) => text.Length - text.Where((_, i) => i > 0 && char.IsSurrogatePair(text, i - 1)).Count();

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static IEnumerable<SpanProject> Shrink(SpanProject project) => Shorter(project.Tasks, Shrink).Select(tasks => new SpanProject(tasks));

    private static IEnumerable<SpanTask> Shrink(SpanTask task) =>
        Shorter(task.Completions, Shrink).Select(completions => task with { Completions = completions });

    private static IEnumerable<SpanCompletion> Shrink(SpanCompletion completion) =>
        Shorter(completion.Results, _ => []).Select(results => completion with { Results = results });

    /// <summary>The list without one element, or with one element shrunk.</summary>
    private static IEnumerable<IReadOnlyList<T>> Shorter<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> shrink) =>
        Enumerable.Range(0, list.Count).SelectMany(i => shrink(list[i]).Select(one => new[] { one })
            .Prepend([])
            .Select(middle => (IReadOnlyList<T>)[.. list.Take(i), .. middle, .. list.Skip(i + 1)]));
}
