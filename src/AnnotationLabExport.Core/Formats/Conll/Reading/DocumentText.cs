using AnnotationLabExport.Json;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The text of a document while its tokens come: they are joined by blanks, its sentences by line feeds.</summary>
internal sealed class DocumentText : IDisposable
{
    /// <summary>Bytes of a token that are escaped at a time.</summary>
    private const int Piece = 1024 * 1024;

    private readonly Utf8Output _content = new();
    private int _units;

    /// <summary>Whether there is no token.</summary>
    public bool IsEmpty => _units == 0;

    /// <summary>The text as the content of a JSON string.</summary>
    public ReadOnlySpan<byte> Content => _content.Written;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _content.Shorten(0);
        _units = 0;
    }

    /// <summary>Appends a token.</summary>
    /// <param name="token">Valid UTF-8, not empty.</param>
    /// <param name="line">Its line in the file, from 1.</param>
    /// <param name="startsSentence">Whether a sentence begins with it.</param>
    /// <exception cref="InsufficientMemoryException">The text is larger than 2 GiB.</exception>
    public TokenPlace Append(ReadOnlySpan<byte> token, long line, bool startsSentence)
    {
        if (!IsEmpty)
            Write(startsSentence ? "\n"u8 : " "u8);
        (int start, int firstByte) = (_units, Content.Length);
        for (; token.Length > Piece; token = token[Piece..])
            Write(token[..Piece]);
        Write(token);
        return new TokenPlace(line, start, _units, firstByte, Content.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private void Write(ReadOnlySpan<byte> utf8)
    {
        _content.Advance(JsonEscape.Write(utf8, _content.GetSpan(utf8.Length * JsonEscape.Most), out int units));
        _units += units;
    }
}
