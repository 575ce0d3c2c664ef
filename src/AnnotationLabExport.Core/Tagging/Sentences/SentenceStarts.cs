using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Sentences;

/// <summary>Decides which tokens begin a sentence (docs/formats.md §6, sentences).</summary>
/// <param name="breaks">Where sentences may end in the text.</param>
internal sealed class SentenceStarts(SentenceBreaks breaks)
{
    private readonly List<bool> _starts = [];
    private readonly List<Span> _byStart = [];

    /// <summary>Whether a sentence begins with that token.</summary>
    public bool this[int token] => _starts[token];

    /// <summary>For each token whether a sentence begins with it.</summary>
    public ReadOnlySpan<bool> All => CollectionsMarshal.AsSpan(_starts);

    /// <summary>Whether a sentence ends with that token.</summary>
    public bool EndsWith(int token) => token + 1 == _starts.Count || _starts[token + 1];

    /// <summary>The token after the last of the sentence that holds a token.</summary>
    public int EndOf(int token)
    {
        do
            token++;
        while (token < _starts.Count && !_starts[token]);
        return token;
    }

    /// <summary>Mostly there is nothing but a space between tokens.</summary>
    private static bool HasLineBreak(ReadOnlySpan<char> gap) =>
        !(gap.Length == 1 && gap[0] == ' ') && WhiteSpace.HasLineBreak(gap);

    /// <summary>Decides for one document.</summary>
    /// <param name="text">The text that was loaded.</param>
    /// <param name="tokens">The document's tokens.</param>
    /// <param name="candidates">The document's candidates for tags, taken or not: no boundary strictly inside one counts.</param>
    public void Mark(ReadOnlySpan<char> text, List<Token> tokens, List<Span> candidates)
    {
        CollectionsMarshal.SetCount(_starts, tokens.Count);
        MarkLines(text, CollectionsMarshal.AsSpan(tokens));
        if (breaks.Offsets.Count > 0)
            MarkBreaks(CollectionsMarshal.AsSpan(tokens), candidates);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MarkLines(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        Span<bool> starts = CollectionsMarshal.AsSpan(_starts);
        bool atLines = breaks.AtLines;
        int from = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int start = tokens[i].Start;
            starts[i] = i == 0 || (atLines && HasLineBreak(text[from..start]));
            from = tokens[i].End;
        }
    }

    private void MarkBreaks(ReadOnlySpan<Token> tokens, List<Span> candidates)
    {
        Span<bool> starts = CollectionsMarshal.AsSpan(_starts);
        List<int> boundaries = breaks.Offsets;
        _byStart.Clear();
        _byStart.AddRange(candidates);
        _byStart.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        int boundary = 0;
        int begun = 0;
        int coveredTo = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int from = i == 0 ? 0 : tokens[i - 1].End;
            for (; boundary < boundaries.Count && boundaries[boundary] <= tokens[i].Start; boundary++)
            {
                int offset = boundaries[boundary];
                for (; begun < _byStart.Count && _byStart[begun].Start < offset; begun++)
                    coveredTo = Math.Max(coveredTo, _byStart[begun].End);
                starts[i] |= offset >= from && coveredTo <= offset;
            }
        }
    }
}
