using System.Runtime.CompilerServices;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>Tokens are what white space separates.</summary>
internal sealed class WhitespaceTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        AddPieces(text, 0, text.Length, tokens);
    }

    /// <summary>Adds what white space separates between two offsets, and somebody sees.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPieces(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        while (true)
        {
            while (start < end && WhiteSpace.Is(text[start]))
                start++;
            if (start >= end)
                return;
            int pieceStart = start;
            while (start < end && !WhiteSpace.Is(text[start]))
                start++;
            if (!Invisible.IsAll(text[pieceStart..start]))
                tokens.Add(new Token(pieceStart, start));
        }
    }
}
