using System.Globalization;
using System.Text;

namespace AnnotationLabExport.Output;

/// <summary>
/// Stands in for characters that an encoding does not have, and counts them by code points: <c>?</c> for each, or as JSON
/// escapes it (docs/formats.md §7, CharacterLost). Not for use by two threads.
/// </summary>
/// <param name="escapes">Whether to escape.</param>
internal sealed class CharacterFallback(bool escapes) : EncoderFallback
{
    /// <summary>How many code points were met.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => escapes ? "\\ud800\\udc00".Length : 1;

    /// <summary>An encoding that this stands in for.</summary>
    public Encoding In(Encoding encoding)
    {
        var own = (Encoding)encoding.Clone();
        own.EncoderFallback = this;
        return own;
    }

    public override EncoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

    private string Meet(params ReadOnlySpan<char> units)
    {
        Count++;
        if (!escapes)
            return "?";
        var escaped = new StringBuilder();
        foreach (char unit in units)
            escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        return escaped.ToString();
    }

    private sealed class Replacement(CharacterFallback fallback) : EncoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(char charUnknown, int index) => Begin(fallback.Meet(charUnknown));

        public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) =>
            Begin(fallback.Meet(charUnknownHigh, charUnknownLow));

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }

        public override void Reset() => Begin("");

        private bool Begin(string text)
        {
            (_text, _next) = (text, 0);
            return true;
        }
    }
}
