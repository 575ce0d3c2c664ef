namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// From the tags of one column to spans, as conlleval has them, and what in the column breaks its scheme, which only its end
/// tells (docs/formats.md §8, schemes).
/// </summary>
/// <param name="level">Its level, from 0.</param>
internal sealed class TagLevel(int level)
{
    private readonly BrokenTags _withoutBegin = new();
    private readonly BrokenTags _withoutEnd = new();
    private Tag _before = Tag.Outside;
    private int _label;
    private TokenPlace _first;
    private TokenPlace _last;
    private bool _marksEnds;
    private bool _marksBegins;

    /// <summary>The spans that break the scheme of the column.</summary>
    public BrokenTags Broken => _marksEnds ? _withoutEnd : _marksBegins ? _withoutBegin : BrokenTags.None;

    /// <summary>Takes the tag of the next token of the sentence.</summary>
    public void Add(Tag tag, in TokenPlace token, List<TextSpan> spans)
    {
        if (!tag.IsInside && !_before.IsInside)
            return;
        bool begins = tag.Begins(_before);
        if (_before.IsInside && (begins || !tag.IsInside))
            Close(spans);
        if (begins)
        {
            _first = token;
            _label = tag.Label;
            _marksBegins |= tag.Prefix == 'B' && _before.Label != tag.Label;
            if (tag.Prefix == 'I')
                _withoutBegin.Add(token.Line);
        }

        _marksEnds |= tag.IsOfEnds;
        _last = token;
        _before = tag;
    }

    /// <summary>Ends the sentence.</summary>
    public void EndSentence(List<TextSpan> spans)
    {
        if (_before.IsInside)
            Close(spans);
        _before = Tag.Outside;
    }

    private void Close(List<TextSpan> spans)
    {
        spans.Add(new TextSpan(level, _label, _first, _last));
        if (!_before.Ends)
            _withoutEnd.Add(_last.Line);
    }
}
