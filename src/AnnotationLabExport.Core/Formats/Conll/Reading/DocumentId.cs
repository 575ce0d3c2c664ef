using System.Buffers.Text;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The id of a document: its header's, or its number in the file (docs/formats.md §8, documents and tasks).</summary>
/// <param name="Text">The id in UTF-8.</param>
internal readonly record struct DocumentId(byte[] Text)
{
    private const int MostDigits = 18;

    /// <summary>The id as the content of a JSON string.</summary>
    public byte[] Content => JsonEscape.Content(Text);

    /// <summary>The id as a JSON value: a number if it is one that every reader holds, else a string.</summary>
    public byte[] Value => IsNumber(Text) ? Text : [(byte)'"', .. Content, (byte)'"'];

    /// <summary>A number as an id.</summary>
    public static DocumentId Of(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out int length);
        return new DocumentId(digits[..length].ToArray());
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= MostDigits
        && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && (text[0] != '0' || text.Length == 1);
}
