using System.Buffers;
using System.Text;

namespace AnnotationLabExport.Output;

/// <summary>
/// The encoding of a file: turns the UTF-8 of writers into it, and knows what is lost by that (docs/formats.md §7,
/// CharacterLost).
/// </summary>
/// <param name="encoding">The encoding; a preamble that it has is written.</param>
/// <param name="escapes">Whether a character that it does not have is escaped as JSON does, and so not lost.</param>
public sealed class TextEncoding(Encoding encoding, bool escapes)
{
    private const int Piece = 16 * 1024;

    /// <summary>What stands for bytes that are no UTF-8 where characters are escaped.</summary>
    private static readonly Encoding Escaping = Encoding.GetEncoding(
        Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\\ufffd"));

    /// <summary>Whether it is UTF-8: every byte stays as it is.</summary>
    public bool IsUtf8 => encoding is UTF8Encoding;

    /// <summary>Whether bytes that are no UTF-8 are lost, although the format could carry them.</summary>
    public bool LosesInvalidBytes => escapes && !IsUtf8;

    /// <summary>Whether there are characters that it does not have, and that are not escaped.</summary>
    public bool MayLose => !escapes && encoding is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding);

    /// <summary>The bytes at the file's beginning.</summary>
    internal ReadOnlySpan<byte> Preamble => encoding.Preamble;

    /// <summary>How many code points of a piece of UTF-8 it does not have.</summary>
    public int CountLost(ReadOnlySpan<byte> utf8)
    {
        var fallback = new CharacterFallback(escapes);
        Encoding lossy = fallback.In(encoding);
        Decoder decoder = Encoding.UTF8.GetDecoder();
        Encoder encoder = lossy.GetEncoder();
        char[] chars = ArrayPool<char>.Shared.Rent(Piece);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(lossy.GetMaxByteCount(Piece));
        while (!utf8.IsEmpty)
        {
            ReadOnlySpan<byte> piece = utf8[..Math.Min(Piece, utf8.Length)];
            utf8 = utf8[piece.Length..];
            int count = decoder.GetChars(piece, chars, flush: utf8.IsEmpty);
            encoder.GetBytes(chars.AsSpan(0, count), bytes, flush: utf8.IsEmpty);
        }

        ArrayPool<char>.Shared.Return(chars);
        ArrayPool<byte>.Shared.Return(bytes);
        return fallback.Count;
    }

    /// <summary>A stream that takes UTF-8 and gives it to another one in this encoding; that one itself if it is UTF-8.</summary>
    internal Stream Encode(Stream target) => IsUtf8
        ? target
        : Encoding.CreateTranscodingStream(
            target, new CharacterFallback(escapes).In(encoding), escapes ? Escaping : Encoding.UTF8, leaveOpen: true);
}
