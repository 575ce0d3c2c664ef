using System.IO.Hashing;
using System.Text;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// Reads the values of tag columns as they are spelled (docs/formats.md §8, tag columns). Each value that comes again is
/// looked up, not read.
/// </summary>
/// <param name="given">The labels of tags that have none, by level.</param>
internal sealed class TagReader(IReadOnlyList<string> given)
{
    /// <summary>A file whose last column was taken for labels may have a new one in every line.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<byte[]> _labels = [];
    private (byte[] Value, Tag Tag)[] _known = new (byte[], Tag)[64];
    private int _count;

    /// <summary>How labels are spelled; decided at the first value that is not outside if it is not known.</summary>
    public TagSpelling Spelling { get; set; }

    /// <summary>A label as the content of a JSON string.</summary>
    public ReadOnlySpan<byte> Label(int number) => _labels[number];

    /// <summary>Forgets what was kept if it is much: no tag that was read before counts any more.</summary>
    public void Renew()
    {
        if (_count < MostKept)
            return;
        _numbers.Clear();
        _labels.Clear();
        _known = new (byte[], Tag)[64];
        _count = 0;
    }

    /// <summary>Reads a value; false if it can be no tag.</summary>
    /// <param name="value">Valid UTF-8.</param>
    /// <param name="level">The level of its column, from 0.</param>
    /// <param name="tag">The tag.</param>
    public bool TryRead(ReadOnlySpan<byte> value, int level, out Tag tag)
    {
        tag = Tag.Outside;
        if (value.Length == 1 && TagValue.IsOutside([(char)value[0]]))
            return true;
        if (Spelling == TagSpelling.Bare)
            return TryReadBare(value, level, out tag);
        ref (byte[] Value, Tag Tag) known = ref Find(_known, value);
        if (known.Value is null)
        {
            if (Parse(Encoding.UTF8.GetString(value), level) is not { } parsed)
                return false;
            if (Spelling != TagSpelling.Bare)
                Keep(ref known, value, parsed);
            tag = parsed;
            return true;
        }

        tag = known.Tag;
        return true;
    }

    private bool TryReadBare(ReadOnlySpan<byte> value, int level, out Tag tag)
    {
        tag = value.Length == 1 && TagValue.IsBare([(char)value[0]]) ? Bare((char)value[0], level) : Tag.Outside;
        return tag.IsInside;
    }

    private Tag Bare(char letter, int level) => Tag.Of(letter, Number(given[Math.Min(level, given.Count - 1)]));

    private void Keep(ref (byte[] Value, Tag Tag) place, ReadOnlySpan<byte> value, Tag tag)
    {
        place = (value.ToArray(), tag);
        if (++_count > _known.Length / 2)
            Grow();
    }

    private Tag? Parse(string value, int level)
    {
        Decide(value);
        return Spelling switch
        {
            TagSpelling.Prefix when TagValue.HasPrefix(value) => Tag.Of(value[0], Number(value[2..])),
            TagSpelling.Suffix when TagValue.HasSuffix(value) => Tag.Of(value[^1], Number(value[..^2])),
            TagSpelling.Plain => new Tag((byte)'I', Number(value)),
            TagSpelling.Bare => Bare(value[0], level),
            _ => null,
        };
    }

    private void Decide(string value)
    {
        if (Spelling != TagSpelling.Undecided)
            return;
        Spelling = TagValue.HasPrefix(value) ? TagSpelling.Prefix
            : TagValue.IsBare(value) ? TagSpelling.Bare
            : TagSpelling.Plain;
    }

    private int Number(string label)
    {
        if (!_numbers.TryGetValue(label, out int number))
        {
            _numbers.Add(label, number = _labels.Count);
            _labels.Add(JsonEscape.Content(Encoding.UTF8.GetBytes(label)));
        }

        return number;
    }

    /// <summary>Where a value stands, or would.</summary>
    private static ref (byte[] Value, Tag Tag) Find((byte[] Value, Tag Tag)[] table, ReadOnlySpan<byte> value)
    {
        int place = (int)(XxHash3.HashToUInt64(value) & (ulong)(table.Length - 1));
        while (table[place].Value is { } other && !value.SequenceEqual(other))
            place = (place + 1) & (table.Length - 1);
        return ref table[place];
    }

    private void Grow()
    {
        var larger = new (byte[], Tag)[_known.Length * 2];
        foreach ((byte[] value, Tag tag) in _known)
        {
            if (value is not null)
                Find(larger, value) = (value, tag);
        }

        _known = larger;
    }
}
