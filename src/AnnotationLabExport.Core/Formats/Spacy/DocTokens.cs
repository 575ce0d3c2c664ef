using System.Runtime.CompilerServices;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>
/// The tokens of a Doc, whose text comes back whole: those of the document, and what lies between them (docs/formats.md
/// §18). Reused for the next document.
/// </summary>
internal sealed class DocTokens
{
    private readonly List<DocToken> _tokens = [];
    private readonly List<int> _places = [];

    /// <summary>The tokens.</summary>
    public List<DocToken> All => _tokens;

    /// <summary>The place in <see cref="All"/> of each of the document's tokens.</summary>
    public List<int> Places => _places;

    /// <summary>Takes a document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(ReadOnlySpan<char> text, List<Token> tokens)
    {
        _tokens.Clear();
        _places.Clear();
        int position = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (position < token.Start)
                AddGap(text, position, token.Start);
            _places.Add(_tokens.Count);
            position = Add(text, token.Start, token.End, i);
        }

        if (position < text.Length)
            AddGap(text, position, text.Length);
    }

    /// <summary>Adds a token, and its space if there is one.</summary>
    /// <returns>Where what follows begins.</returns>
    private int Add(ReadOnlySpan<char> text, int start, int end, int source)
    {
        bool hasSpace = end < text.Length && text[end] == ' ';
        _tokens.Add(new DocToken(start, end, hasSpace, source));
        return hasSpace ? end + 1 : end;
    }

    /// <summary>Cuts a gap into runs of white space, which have no space of their own, and other text.</summary>
    private void AddGap(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end)
        {
            bool isWhite = WhiteSpace.Is(text[start]);
            int runEnd = start + 1;
            while (runEnd < end && WhiteSpace.Is(text[runEnd]) == isWhite)
                runEnd++;
            if (!isWhite)
            {
                start = Add(text, start, runEnd, source: -1);
                continue;
            }

            _tokens.Add(new DocToken(start, runEnd, HasSpace: false, Source: -1));
            start = runEnd;
        }
    }
}
