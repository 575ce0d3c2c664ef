using System.Runtime.CompilerServices;
using System.Text;

namespace AnnotationLabExport.Text;

/// <summary>Finds where parts of a text stand among its bytes, from its begin to its end.</summary>
/// <param name="text">The text.</param>
/// <param name="utf8">Its bytes.</param>
internal ref struct Utf8Walk(ReadOnlySpan<char> text, Utf8Range utf8)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _isAscii = utf8.Length == text.Length;
    private int _chars;
    private int _bytes = utf8.Start;

    /// <summary>The bytes of a part that begins where the part before it ended, or later.</summary>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">Unit after the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8Range Next(int start, int end) => _isAscii
        ? new Utf8Range(_bytes + start, end - start)
        : Counted(start, end);

    private Utf8Range Counted(int start, int end)
    {
        _bytes += Encoding.UTF8.GetByteCount(_text[_chars..start]);
        int length = Encoding.UTF8.GetByteCount(_text[start..end]);
        var range = new Utf8Range(_bytes, length);
        _bytes += length;
        _chars = end;
        return range;
    }
}
