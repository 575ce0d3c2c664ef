using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>A function that gives the end of the segment at an offset.</summary>
internal delegate int NextBoundary(ReadOnlySpan<char> text, int start);

/// <summary>Passes over whole texts.</summary>
internal static class Segments
{
    /// <summary>The four ways to segment, by name.</summary>
    public static IReadOnlyDictionary<string, NextBoundary> Ways { get; } = new Dictionary<string, NextBoundary>
    {
        ["words"] = WordBoundaries.Next,
        ["words, general path"] = WordBoundaries.NextOfAny,
        ["sentences"] = SentenceBoundaries.Next,
        ["sentences, general path"] = SentenceBoundaries.NextOfAny,
    };

    /// <summary>All boundaries from 0 to the text's length.</summary>
    public static List<int> Boundaries(string text, NextBoundary next)
    {
        List<int> all = [0];
        while (all[^1] < text.Length)
        {
            int end = next(text, all[^1]);
            Assert.InRange(end, all[^1] + 1, text.Length);
            all.Add(end);
        }

        return all;
    }

    /// <summary>The segments, with <c>|</c> between them.</summary>
    public static string Marked(string text, NextBoundary next)
    {
        List<int> all = Boundaries(text, next);
        return string.Join('|', all.Zip(all.Skip(1), (from, to) => text[from..to]));
    }
}
