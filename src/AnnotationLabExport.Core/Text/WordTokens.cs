using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.Text;

/// <summary>
/// The words of a text, for <c>foreach</c>: the segments between Unicode's word boundaries, cut at white space, but those
/// that nobody sees (docs/formats.md §6, Choices: Word). Offsets are UTF-16 units from 0, ends exclusive.
/// </summary>
internal ref struct WordTokens
{
    private readonly ReadOnlySpan<char> _text;
    private int _segmentEnd;
    private int _start;
    private int _end;

    /// <summary>Begins before the first word.</summary>
    public WordTokens(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The word reached.</summary>
    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    /// <summary>This, so that <c>foreach</c> works.</summary>
    public readonly WordTokens GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        do
        {
            if (!MoveToPiece())
                return false;
        }
        while (!Current.ContainsAnyExcept("\u00AD\u180E\u200C\u200D\u2060"));
        return true;
    }

    /// <summary>What white space separates of the segments, one piece after another.</summary>
    private bool MoveToPiece()
    {
        int start = _end;
        while (true)
        {
            while (start < _segmentEnd && WhiteSpace.Is(_text[start]))
                start++;
            if (start < _segmentEnd)
                break;
            if (_segmentEnd >= _text.Length)
                return false;
            start = _segmentEnd;
            _segmentEnd = WordBoundaries.Next(_text, start);
        }

        _start = start;
        _end = start + 1;
        while (_end < _segmentEnd && !WhiteSpace.Is(_text[_end]))
            _end++;
        return true;
    }
}
