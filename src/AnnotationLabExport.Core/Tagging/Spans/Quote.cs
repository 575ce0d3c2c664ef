using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// What a span's <c>value.text</c> says of the text that it covers. Label Studio spells line breaks and tabs out, and
/// shows a run of white space as one blank (docs/formats.md §2, Offsets).
/// </summary>
internal static class Quote
{
    private const int End = -1;

    /// <summary>Whether a quote is the text at a span's offsets.</summary>
    public static bool Fits(JsonValue quoted, ReadOnlySpan<char> covered)
    {
        if (JsonText.IsPlainly(quoted, covered))
            return true;
        ReadOnlySpan<char> quote = quoted.GetString();
        return covered.SequenceEqual(quote)
            || WhiteSpace.Trim(covered).SequenceEqual(WhiteSpace.Trim(quote))
            || FitsAsShown(quote, covered);
    }

    /// <summary>The forms in which a quote is looked for: trimmed, then with what it spells out; none that is blank.</summary>
    public static IEnumerable<string> Forms(string quote)
    {
        string trimmed = WhiteSpace.Trim(quote).ToString();
        if (trimmed.Length > 0)
            yield return trimmed;
        string resolved = WhiteSpace.Trim(Resolved(quote)).ToString();
        if (resolved.Length > 0 && resolved != trimmed)
            yield return resolved;
    }

    private static string Resolved(string quote)
    {
        var resolved = new StringBuilder(quote.Length);
        ReadOnlySpan<char> rest = quote;
        while (!rest.IsEmpty)
            resolved.Append(Take(ref rest, isSpelled: true));
        return resolved.ToString();
    }

    private static bool FitsAsShown(ReadOnlySpan<char> quote, ReadOnlySpan<char> covered)
    {
        var shown = new Shown(quote, isSpelled: true);
        var text = new Shown(covered, isSpelled: false);
        while (true)
        {
            int next = shown.Next();
            if (next != text.Next())
                return false;
            if (next == End)
                return true;
        }
    }

    /// <summary>The next character; a backslash and <c>n</c>, <c>r</c> or <c>t</c> where they are spelled out is what they stand for.</summary>
    private static char Take(ref ReadOnlySpan<char> rest, bool isSpelled)
    {
        char first = rest[0];
        char escaped = isSpelled && first == '\\' && rest.Length > 1 ? rest[1] : '\0';
        int length = escaped is 'n' or 'r' or 't' ? 2 : 1;
        rest = rest[length..];
        return escaped switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => first,
        };
    }

    /// <summary>Reads characters with one blank for each run of white space, and none at the ends.</summary>
    private ref struct Shown(ReadOnlySpan<char> text, bool isSpelled)
    {
        private ReadOnlySpan<char> _rest = text;
        private int _waiting = End;
        private bool _hasBegun;

        /// <summary>The next character, or <see cref="End"/>.</summary>
        public int Next()
        {
            if (_waiting != End)
            {
                int waiting = _waiting;
                _waiting = End;
                return waiting;
            }

            bool followsBlank = false;
            while (!_rest.IsEmpty)
            {
                char next = Take(ref _rest, isSpelled);
                if (WhiteSpace.Is(next))
                {
                    followsBlank = _hasBegun;
                    continue;
                }

                _hasBegun = true;
                if (!followsBlank)
                    return next;
                _waiting = next;
                return ' ';
            }

            return End;
        }
    }
}
