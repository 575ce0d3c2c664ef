namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>
/// Texts made to have every look ahead or back run as far as it can, a million characters each. Quadratic time would
/// be minutes for each; there is nothing to measure, the tests have to end.
/// </summary>
public sealed class LinearTimeTests
{
    private const int Length = 1_000_000;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string way in Segments.Ways.Keys)
            {
                foreach (string pattern in Patterns.Keys)
                    cases.Add(way, pattern);
            }

            return cases;
        }
    }

    private static Dictionary<string, string> Patterns { get; } = new()
    {
        ["letters"] = Repeated("a"),
        ["letters and periods"] = Repeated("a."),
        ["digits and commas"] = Repeated("1,"),
        ["spaces"] = Repeated(" "),
        ["periods"] = Repeated("."),
        ["periods and spaces"] = Repeated(". "),
        ["period, bracket, spaces"] = Repeated(".)  "),
        ["one period, then spaces"] = "A." + Repeated(" "),
        ["one period, then brackets"] = "A." + Repeated(")"),
        ["one period, then digits"] = "A. (" + Repeated("1"),
        ["one period, then marks"] = "A." + Repeated("\u0308"),
        ["a letter, then marks"] = "A" + Repeated("\u0308") + ".B",
        ["marks"] = Repeated("\u0308"),
        ["joiners"] = Repeated("\u200D"),
        ["formats and periods"] = Repeated("a\u00AD\u00AD\u00AD.\u00AD\u00AD\u00AD"),
        ["a colon, then marks, again"] = Repeated("a:" + new string('\u0308', 1000)),
        ["a period, then signs, again"] = Repeated("a. " + new string('%', 1000)),
        ["a long period, then signs, again"] = Repeated("\uFF0E) " + new string('\u2260', 1000)),
        ["Hebrew quotes"] = Repeated("\u05D0\"\u0308\u0308\u05D0'"),
        ["regional indicators"] = Repeated("\U0001F1E9"),
        ["families"] = Repeated("\U0001F468\u200D"),
        ["lone surrogates"] = Repeated("\uDE00\uD83D"),
        ["ideographs"] = Repeated("\u6F22"),
        ["line breaks"] = Repeated("\r\n"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_pass_over_a_million_characters_ends(string way, string pattern)
    {
        string text = Patterns[pattern];
        NextBoundary next = Segments.Ways[way];
        int start = 0;
        while (start < text.Length)
            start = next(text, start);
        Assert.Equal(text.Length, start);
    }

    private static string Repeated(string pattern) => string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
}
