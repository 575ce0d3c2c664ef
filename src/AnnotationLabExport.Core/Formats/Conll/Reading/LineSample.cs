namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The first lines of a file, kept until its shape is decided: up to 1,000 token lines or 1 MiB (docs/formats.md §8).</summary>
internal sealed class LineSample
{
    private const int MostTokenLines = 1000;
    private const int MostBytes = 1024 * 1024;
    private readonly List<Entry> _lines = [];
    private byte[] _bytes = new byte[4096];
    private int _used;
    private int _tokenLines;

    private enum Kind
    {
        Token,
        Comment,
        Blank,
        Header,
    }

    /// <summary>Whether it is enough to decide by.</summary>
    public bool IsFull => _tokenLines >= MostTokenLines || _used + _lines.Count >= MostBytes;

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Count;

    /// <summary>A line, without separators at its end.</summary>
    public ReadOnlySpan<byte> this[int line] => _bytes.AsSpan(_lines[line].Start, _lines[line].Length);

    /// <summary>Whether U+FFFD stands in the line for what was invalid.</summary>
    public bool IsInvalid(int line) => _lines[line].IsInvalid;

    /// <summary>Whether a sentence begins with the line: it follows a blank line or a header.</summary>
    public bool StartsSentence(int line)
    {
        int before = line - 1;
        while (before >= 0 && _lines[before].Kind == Kind.Comment)
            before--;
        return before < 0 || _lines[before].Kind != Kind.Token;
    }

    /// <summary>The lines that have a say in the shape: those of tokens, or comments if there is nothing else.</summary>
    public List<int> TokenLines() => LinesOf(_tokenLines > 0 ? Kind.Token : Kind.Comment);

    /// <summary>Keeps a line that ends a sentence.</summary>
    public void AddBlank(bool isInvalid) => Add(default, Kind.Blank, isInvalid);

    /// <summary>Keeps a line that begins a document.</summary>
    public void AddHeader(ReadOnlySpan<byte> line, bool isInvalid) => Add(line, Kind.Header, isInvalid);

    /// <summary>Keeps a line that is a token, or perhaps a comment.</summary>
    public void Add(ReadOnlySpan<byte> line, bool isInvalid)
    {
        bool isComment = line[0] == '#';
        _tokenLines += isComment ? 0 : 1;
        Add(line, isComment ? Kind.Comment : Kind.Token, isInvalid);
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _lines.Clear();
        _used = 0;
        _tokenLines = 0;
    }

    private List<int> LinesOf(Kind kind)
    {
        var lines = new List<int>();
        for (int i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Kind == kind)
                lines.Add(i);
        }

        return lines;
    }

    private void Add(ReadOnlySpan<byte> line, Kind kind, bool isInvalid)
    {
        if (_bytes.Length - _used < line.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)_used + line.Length)));
        line.CopyTo(_bytes.AsSpan(_used));
        _lines.Add(new Entry(_used, line.Length, kind, isInvalid));
        _used += line.Length;
    }

    private readonly record struct Entry(int Start, int Length, Kind Kind, bool IsInvalid);
}
