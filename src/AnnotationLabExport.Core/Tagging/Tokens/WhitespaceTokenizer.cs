using System.Numerics;
using System.Runtime.CompilerServices;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>Tokens are what white space separates.</summary>
internal sealed class WhitespaceTokenizer : ITokenizer
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        bool inToken = false;
        int start = 0;
        for (int offset = 0; offset < text.Length; offset += BlankMask.Size)
        {
            uint blank = BlankMask.Of(text, offset);
            uint borders = blank ^ ((blank << 1) | (inToken ? 0u : 1u));
            for (; borders != 0; borders &= borders - 1)
            {
                int border = offset + BitOperations.TrailingZeroCount(borders);
                if (inToken)
                    Add(text, start, border, tokens);
                start = border;
                inToken = !inToken;
            }
        }

        if (inToken)
            Add(text, start, text.Length, tokens);
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
            Add(text, pieceStart, start, tokens);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        if (!Invisible.IsAll(text[start..end]))
            tokens.Add(new Token(start, end));
    }
}
