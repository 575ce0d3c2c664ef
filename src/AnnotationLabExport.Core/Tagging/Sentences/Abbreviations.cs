using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Sentences;

/// <summary>After which a sentence does not end: listed abbreviations, and one letter with a period.</summary>
/// <param name="listed">The abbreviations, with their periods, ignoring case; what is null or empty is none.</param>
internal sealed class Abbreviations(IEnumerable<string?> listed)
{
    private readonly string[] _listed = [.. listed.OfType<string>().Where(abbreviation => abbreviation.Length > 0)];

    /// <summary>The list of docs/formats.md §6: medical English.</summary>
    public static readonly IReadOnlyList<string> Medical =
    [
        .. ("Dr. Mr. Mrs. Ms. Prof. St. Jr. Sr. vs. etc. e.g. i.e. cf. ca. al. approx. No. Nos. Fig. Vol. a.m. p.m. " +
            "b.i.d. t.i.d. q.i.d. q.d. q.h. q.h.s. q.o.d. p.o. p.r.n. i.v. i.m. s.c. h.s. a.c. p.c. Pt. Hx. Dx. Tx. Rx. " +
            "Sx. wt. temp. resp. max. min. Inc. Ltd. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.")
            .Split(' '),
    ];

    /// <summary>Whether the text ends with one of them, white space after it aside.</summary>
    public bool EndIn(ReadOnlySpan<char> text)
    {
        text = text[..^WhiteSpace.Around(text).Trailing];
        foreach (string abbreviation in _listed)
        {
            if (text.EndsWith(abbreviation, StringComparison.OrdinalIgnoreCase) && CanStand(text[..^abbreviation.Length]))
                return true;
        }

        return EndsInLetterAndPeriod(text);
    }

    private static bool EndsInLetterAndPeriod(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[^1] != '.')
            return false;
        int length = Surrogates.IsInsidePair(text, text.Length - 2) ? 2 : 1;
        int start = text.Length - 1 - length;
        string letter = text.Slice(start, length).ToString();
        return char.IsLetter(letter, 0) && CanStand(text[..start]);
    }

    /// <summary>White space, a bracket or the text's start must stand before it.</summary>
    private static bool CanStand(ReadOnlySpan<char> before) =>
        before.IsEmpty || WhiteSpace.Is(before[^1]) || before[^1] is '(' or ')' or '[' or ']' or '{' or '}';
}
