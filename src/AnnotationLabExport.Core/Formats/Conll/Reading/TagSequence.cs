namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>One column of tags of a document, and the spans that they stand for.</summary>
internal sealed class TagSequence
{
    private readonly List<(Tag Tag, bool StartsSentence)> _tags = [];

    /// <summary>How many tags had to be taken for the begin or the end of a span although they do not say so.</summary>
    public int Repairs { get; private set; }

    /// <summary>Appends the tag of the next token.</summary>
    public void Add(Tag tag, bool startsSentence) => _tags.Add((tag, startsSentence));

    /// <summary>The spans as first and last token, in order.</summary>
    public List<(int First, int Last, string Label)> Spans()
    {
        var spans = new List<(int First, int Last, string Label)>();
        bool mustSayBegin = !IsIob1();
        bool mustSayEnd = _tags.Exists(entry => entry.Tag.Prefix is 'E' or 'S');
        Repairs = 0;
        for (int i = 0; i < _tags.Count; i++)
        {
            (Tag tag, bool startsSentence) = _tags[i];
            Tag before = Before(i);
            if (tag.Begins(before))
            {
                spans.Add((i, i, tag.Label));
                Repairs += mustSayBegin && tag.Prefix is not ('B' or 'S') ? 1 : 0;
            }
            else if (tag.IsInside)
            {
                spans[^1] = spans[^1] with { Last = i };
            }

            bool ends = tag.IsInside && (i + 1 == _tags.Count || _tags[i + 1].StartsSentence
                || !_tags[i + 1].Tag.IsInside || _tags[i + 1].Tag.Begins(tag));
            Repairs += ends && mustSayEnd && tag.Prefix is not ('E' or 'S') ? 1 : 0;
        }

        return spans;
    }

    /// <summary>
    /// IOB1 says B only where a span follows another one of the same label; any other B, E or S is of another scheme.
    /// </summary>
    private bool IsIob1()
    {
        for (int i = 0; i < _tags.Count; i++)
        {
            Tag tag = _tags[i].Tag;
            if (tag.Prefix is 'E' or 'S' || (tag.Prefix == 'B' && Before(i).Label != tag.Label))
                return false;
        }

        return true;
    }

    private Tag Before(int token) => token == 0 || _tags[token].StartsSentence ? Tag.Outside : _tags[token - 1].Tag;
}
