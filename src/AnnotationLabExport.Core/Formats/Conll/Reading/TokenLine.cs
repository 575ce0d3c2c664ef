using System.Text;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// Reads a line by the shape of its file: its token and its tags (docs/formats.md §8, lines that do not fit). Reused for
/// the next line.
/// </summary>
/// <param name="shape">The file's shape.</param>
/// <param name="reader">Reads its tags.</param>
internal sealed class TokenLine(ConllShape shape, TagReader reader)
{
    private readonly LineColumns _columns = new();
    private readonly Tag[] _tags = new Tag[shape.Tags.Columns.Count];
    private readonly int[] _places = [.. shape.Tags.Columns];
    private byte[] _joined = [];
    private int _joinedLength;

    /// <summary>The tags, by level.</summary>
    public ReadOnlySpan<Tag> Tags => _tags;

    /// <summary>How many columns the line has.</summary>
    public int Columns => _columns.Count;

    /// <summary>Whether the token holds blanks.</summary>
    public bool IsJoined { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">Valid UTF-8, not blank, without separators at its end.</param>
    /// <param name="token">Its token; valid until the next line.</param>
    public LineOutcome Read(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> token)
    {
        token = default;
        IsJoined = false;
        _columns.Cut(line, shape.IsTabbed);
        if (line[0] == '#' && !IsTokenInSpiteOfSign(line))
            return LineOutcome.NoToken;
        if (shape.IsNumbered && SampleTable.IsRange(_columns.Of(line, 0)))
            return LineOutcome.NoToken;
        if (_columns.Count < shape.Columns)
            return LacksToken(line) ? LineOutcome.Empty : LineOutcome.TooShort;
        if (_columns.Count == LineColumns.Most)
            return LineOutcome.NoTag;
        int extra = _columns.Count - shape.Columns;
        token = extra > 0 && !shape.IsTabbed ? Joined(line, extra) : _columns.Of(line, shape.Token);
        if (IsUnseen(token))
            return LineOutcome.Empty;
        for (int level = 0; level < _places.Length; level++)
        {
            if (!reader.TryRead(Value(line, _places[level], extra), level, out _tags[level]))
                return LineOutcome.NoTag;
        }

        return LineOutcome.Token;
    }

    /// <summary>What stands in a column; those behind the token are counted from the end.</summary>
    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line, int place, int extra) =>
        _columns.Of(line, place < shape.Token ? place : place + extra);

    /// <summary>A line that begins with # is a token if it has exactly the file's columns and a tag in the last of tags.</summary>
    private bool IsTokenInSpiteOfSign(ReadOnlySpan<byte> line)
    {
        if (_columns.Count != shape.Columns)
            return false;
        string value = Encoding.UTF8.GetString(_columns.Of(line, _places[^1]));
        return shape.Labels?.Contains(value) ?? TagValue.IsOutside(value) || reader.Spelling switch
        {
            TagSpelling.Prefix => TagValue.HasPrefix(value),
            TagSpelling.Bare => TagValue.IsBare(value),
            TagSpelling.Undecided => TagValue.HasPrefix(value) || TagValue.IsBare(value),
            _ => false,
        };
    }

    /// <summary>Of a line that is too short: whether it is the token that is missing.</summary>
    private bool LacksToken(ReadOnlySpan<byte> line) =>
        (!shape.IsTabbed && line[0] is (byte)' ' or (byte)'\t')
        || (_columns.Count > shape.Token && IsUnseen(_columns.Of(line, shape.Token)));

    private static bool IsUnseen(ReadOnlySpan<byte> token) =>
        token.IsEmpty || (token[0] is < (byte)'!' or > (byte)'~' && Invisible.IsAllOrBlank(token));

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> line, int extra)
    {
        IsJoined = true;
        _joinedLength = 0;
        for (int i = shape.Token; i <= shape.Token + extra; i++)
        {
            if (i > shape.Token)
                Append(" "u8);
            Append(_columns.Of(line, i));
        }

        return _joined.AsSpan(0, _joinedLength);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_joined.Length - _joinedLength < bytes.Length)
            Array.Resize(ref _joined, Math.Max(_joined.Length * 2, _joinedLength + bytes.Length + 16));
        bytes.CopyTo(_joined.AsSpan(_joinedLength));
        _joinedLength += bytes.Length;
    }
}
