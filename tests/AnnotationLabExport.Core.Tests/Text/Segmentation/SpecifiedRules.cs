using System.Text;
using System.Text.RegularExpressions;
using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>
/// The rules of UAX 29 as they are printed: each a pattern for what stands before and one for what stands after a
/// place, tried at every place from the first rule to the last. Slow, and written independently of what it checks.
/// A code point is written as one letter, by its property.
/// </summary>
internal sealed class SpecifiedRules
{
    private readonly Func<int, char> _letter;
    private readonly List<(Regex Before, Regex After, bool IsBoundary)> _rules = [];
    private readonly string _ignored;

    private SpecifiedRules(Func<int, char> letter, string ignored) => (_letter, _ignored) = (letter, ignored);

    /// <summary>
    /// WB: r CR, n LF, N Newline, E Extend, F Format, Z ZWJ, s WSegSpace, a ALetter, h Hebrew_Letter, m MidLetter,
    /// q Single_Quote, d Double_Quote, t MidNumLet, u MidNum, 1 Numeric, k Katakana, x ExtendNumLet, R
    /// Regional_Indicator, . Other; P and A: pictographic Other and ALetter.
    /// </summary>
    public static SpecifiedRules Words { get; } = new SpecifiedRules(WordLetter, "[EFZ]*")
        .Literal("r", "n", false) // WB3
        .Literal("[rnN]", "", true) // WB3a
        .Literal("", "[rnN]", true) // WB3b
        .Literal("Z", "[PA]", false) // WB3c
        .Literal("s", "s", false) // WB3d
        .Literal("", "[EFZ]", false) // WB4
        .Rule("[aAh]", "[aAh]", false) // WB5
        .Rule("[aAh]", "[mtq] [aAh]", false) // WB6
        .Rule("[aAh] [mtq]", "[aAh]", false) // WB7
        .Rule("h", "q", false) // WB7a
        .Rule("h", "d h", false) // WB7b
        .Rule("h d", "h", false) // WB7c
        .Rule("1", "1", false) // WB8
        .Rule("[aAh]", "1", false) // WB9
        .Rule("1", "[aAh]", false) // WB10
        .Rule("1 [utq]", "1", false) // WB11
        .Rule("1", "[utq] 1", false) // WB12
        .Rule("k", "k", false) // WB13
        .Rule("[aAh1kx]", "x", false) // WB13a
        .Rule("x", "[aAh1k]", false) // WB13b
        .Rule("(?:^|[^REFZ]|^[EFZ]+|[rnN][EFZ]+) (?:R R )*R", "R", false) // WB15, WB16
        .Literal("", "", true); // WB999

    /// <summary>
    /// SB: r CR, n LF, N Sep, E Extend, F Format, s Sp, l Lower, U Upper, o OLetter, 1 Numeric, A ATerm, c SContinue,
    /// S STerm, k Close, . Other.
    /// </summary>
    public static SpecifiedRules Sentences { get; } = new SpecifiedRules(SentenceLetter, "[EF]*")
        .Literal("r", "n", false) // SB3
        .Literal("[rnN]", "", true) // SB4
        .Literal("", "[EF]", false) // SB5
        .Rule("A", "1", false) // SB6
        .Rule("[Ul] A", "U", false) // SB7
        .Rule("A (?:k )*(?:s )*", "(?:[^oUlrnNSA] )*l", false) // SB8
        .Rule("[SA] (?:k )*(?:s )*", "[cSA]", false) // SB8a
        .Rule("[SA] (?:k )*", "[ksrnN]", false) // SB9
        .Rule("[SA] (?:k )*(?:s )*", "[srnN]", false) // SB10
        .Rule("[SA] (?:k )*(?:s )*", "", true) // SB11; after a separator SB4 was there first
        .Literal("", "", false); // SB998

    /// <summary>All boundaries of a text, in UTF-16 units.</summary>
    public List<int> Boundaries(string text)
    {
        var letters = new StringBuilder();
        List<int> offsets = [0];
        for (int i = 0; i < text.Length; offsets.Add(i))
            letters.Append(_letter(CodePointTable.Read(text, ref i)));
        string all = letters.ToString();
        List<int> boundaries = [0];
        for (int i = 1; i < all.Length; i++)
        {
            (string before, string after) = (all[..i], all[i..]);
            if (_rules.First(rule => rule.Before.IsMatch(before) && rule.After.IsMatch(after)).IsBoundary)
                boundaries.Add(offsets[i]);
        }

        boundaries.Add(text.Length);
        return boundaries;
    }

    private SpecifiedRules Literal(string before, string after, bool isBoundary)
    {
        _rules.Add((new Regex($@"(?:{before})\z"), new Regex($@"\A(?:{after})"), isBoundary));
        return this;
    }

    /// <summary>With what is ignored (WB4, SB5) for every space in the patterns and at the end of the first.</summary>
    private SpecifiedRules Rule(string before, string after, bool isBoundary) =>
        Literal(WithIgnored(before + " "), WithIgnored(after), isBoundary);

    private string WithIgnored(string pattern) => pattern.Replace(" ", _ignored, StringComparison.Ordinal);

    private static char WordLetter(int codePoint)
    {
        WordBreak property = WordBoundaries.Of(codePoint);
        return (property & ~WordBreak.Pictographic) switch
        {
            WordBreak.Other => property == WordBreak.Other ? '.' : 'P',
            WordBreak.ALetter => property == WordBreak.ALetter ? 'a' : 'A',
            WordBreak.HebrewLetter => 'h',
            WordBreak.Numeric => '1',
            WordBreak.ExtendNumLet => 'x',
            WordBreak.Katakana => 'k',
            WordBreak.MidLetter => 'm',
            WordBreak.MidNum => 'u',
            WordBreak.MidNumLet => 't',
            WordBreak.SingleQuote => 'q',
            WordBreak.DoubleQuote => 'd',
            WordBreak.RegionalIndicator => 'R',
            WordBreak.WSegSpace => 's',
            WordBreak.CR => 'r',
            WordBreak.LF => 'n',
            WordBreak.Newline => 'N',
            WordBreak.Extend => 'E',
            WordBreak.Format => 'F',
            WordBreak.ZWJ => 'Z',
            _ => throw new InvalidOperationException($"U+{codePoint:X4}: {property}"),
        };
    }

    private static char SentenceLetter(int codePoint) =>
        SentenceProperty.Of(codePoint) switch
        {
            SentenceBreak.Other => '.',
            SentenceBreak.Lower => 'l',
            SentenceBreak.Upper => 'U',
            SentenceBreak.OLetter => 'o',
            SentenceBreak.Numeric => '1',
            SentenceBreak.SContinue => 'c',
            SentenceBreak.Close => 'k',
            SentenceBreak.Sp => 's',
            SentenceBreak.Extend => 'E',
            SentenceBreak.Format => 'F',
            SentenceBreak.ATerm => 'A',
            SentenceBreak.STerm => 'S',
            SentenceBreak.CR => 'r',
            SentenceBreak.LF => 'n',
            SentenceBreak.Sep => 'N',
            SentenceBreak other => throw new InvalidOperationException($"U+{codePoint:X4}: {other}"),
        };
}
