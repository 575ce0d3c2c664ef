using System.Buffers;
using System.Text.Unicode;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// The text of a task in UTF-16 units, in a buffer reused from task to task, with the way from code points to units.
/// </summary>
public sealed class TaskText : IDisposable
{
    private readonly Counting _codePoints = new();
    private QuoteSearch? _search;
    private char[] _chars = ArrayPool<char>.Shared.Rent(4096);
    private int _length;

    /// <summary>The characters; lone surrogates stay, invalid UTF-8 is U+FFFD.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _length);

    /// <summary>How many UTF-16 units there are.</summary>
    public int Length => _length;

    /// <summary>Whether the text holds a lone surrogate or invalid UTF-8.</summary>
    public bool IsInvalid { get; private set; }

    /// <summary>Whether counting code points differs from counting UTF-16 units.</summary>
    public bool HasPairs => _codePoints.Pairs > 0;

    /// <summary>How many code points there are; a lone surrogate counts as one.</summary>
    public int CodePoints => _length - _codePoints.Pairs;

    /// <summary>Looks for quotes in the text; made ready when it is first needed.</summary>
    internal QuoteSearch Search => _search ??= new QuoteSearch(this);

    /// <summary>Loads a string value; what was loaded before is gone.</summary>
    public void Load(JsonValue text)
    {
        ReadOnlySpan<byte> content = text.RawContent;
        if (_chars.Length < content.Length)
        {
            ArrayPool<char>.Shared.Return(_chars);
            _chars = ArrayPool<char>.Shared.Rent(content.Length);
        }

        _length = JsonText.Decode(content, _chars);
        _search = null;
        IsInvalid = !Utf8.IsValid(content);
        FindPairs();
    }

    /// <summary>The UTF-16 offset of a code point offset from 0 to <see cref="CodePoints"/>.</summary>
    public int FromCodePoints(int offset) => _codePoints.ToUnits(offset);

    /// <summary>The code point offset of a UTF-16 offset from 0 to <see cref="Length"/> that is not inside a surrogate pair.</summary>
    public int ToCodePoints(int offset) => _codePoints.FromUnits(offset);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
        _length = 0;
    }

    private void FindPairs()
    {
        _codePoints.Clear();
        ReadOnlySpan<char> chars = Chars;
        int i = 0;
        while (chars[i..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int next)
        {
            i += next;
            if (i + 1 < chars.Length && char.IsSurrogatePair(chars[i], chars[i + 1]))
                _codePoints.Add(i++);
            else
                IsInvalid = true;
            i++;
        }
    }
}
