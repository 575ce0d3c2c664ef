using System.Globalization;
using System.Text;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The token lines of a sample as a table: its separators, its columns, what stands in them (docs/formats.md §8, columns).</summary>
internal sealed class SampleTable
{
    private readonly LineSample _sample;
    private readonly IReadOnlyList<int> _lines;
    private readonly LineColumns _columns = new();

    /// <summary>Makes the table.</summary>
    /// <param name="sample">The lines.</param>
    /// <param name="lines">Which of them, at least one.</param>
    public SampleTable(LineSample sample, IReadOnlyList<int> lines)
    {
        _sample = sample;
        _lines = lines;
        IsTabbed = CountTabs();
        Columns = CountColumns();
        IsNumbered = LooksNumbered();
    }

    /// <summary>Whether each tab separates columns, not a run of blanks and tabs.</summary>
    public bool IsTabbed { get; }

    /// <summary>How many columns the file has.</summary>
    public int Columns { get; }

    /// <summary>Whether the first column counts the tokens of each sentence.</summary>
    public bool IsNumbered { get; }

    /// <summary>The columns of a line by itself, however many.</summary>
    public string[] Cells(int line)
    {
        ReadOnlySpan<byte> text = Cut(line);
        string[] cells = new string[_columns.Count];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = Encoding.UTF8.GetString(_columns.Of(text, i));
        return cells;
    }

    /// <summary>The lines that have all columns and a token, each column in its place.</summary>
    /// <param name="token">Where the token stands, from 0.</param>
    public List<SampleRow> Rows(int token)
    {
        var rows = new List<SampleRow>();
        foreach (int line in _lines)
        {
            ReadOnlySpan<byte> text = Cut(line);
            if (_columns.Count < Columns || (IsNumbered && IsRange(_columns.Of(text, 0))) || Invisible.IsAllOrBlank(_columns.Of(text, token)))
                continue;
            string[] cells = new string[Columns];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = Encoding.UTF8.GetString(_columns.Of(text, i <= token ? i : i + _columns.Count - Columns));
            rows.Add(new SampleRow(line, cells));
        }

        return rows;
    }

    /// <summary>Whether a number is one of several tokens or of none, as <c>2-3</c> and <c>2.1</c> in CoNLL-U.</summary>
    public static bool IsRange(ReadOnlySpan<byte> number)
    {
        int between = number.IndexOfAny((byte)'-', (byte)'.');
        return between > 0 && between < number.Length - 1
            && !number[..between].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !number[(between + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private ReadOnlySpan<byte> Cut(int line)
    {
        ReadOnlySpan<byte> text = _sample[line];
        _columns.Cut(text, IsTabbed);
        return text;
    }

    private bool CountTabs()
    {
        const int Tenths = 9;
        var tabs = new Counts();
        foreach (int line in _lines)
            tabs.Add(_sample[line].Count((byte)'\t'));
        return tabs.Most() is { Value: > 0 } most && most.Times * 10L >= _lines.Count * (long)Tenths;
    }

    private int CountColumns()
    {
        var columns = new Counts();
        foreach (int line in _lines)
        {
            Cut(line);
            columns.Add(_columns.Count);
        }

        return columns.Most().Value;
    }

    /// <summary>A second column of placeholders is none of tokens: the first one may hold the words 1, 2, 3.</summary>
    private bool LooksNumbered()
    {
        if (Columns < 3)
            return false;
        int expected = 1;
        bool hasToken = false;
        for (int i = 0; i < _lines.Count; i++)
        {
            ReadOnlySpan<byte> text = Cut(_lines[i]);
            if (i == 0 || _sample.StartsSentence(_lines[i]))
                expected = 1;
            ReadOnlySpan<byte> number = _columns.Of(text, 0);
            if (IsRange(number))
                continue;
            if (!number.SequenceEqual(Encoding.UTF8.GetBytes(expected.ToString(CultureInfo.InvariantCulture))))
                return false;
            expected++;
            hasToken |= _columns.Count > 1 && !TagValue.IsPlaceholder(Encoding.UTF8.GetString(_columns.Of(text, 1)));
        }

        return hasToken;
    }

    /// <summary>How often values were met.</summary>
    private sealed class Counts
    {
        private readonly SortedDictionary<int, int> _times = [];

        public void Add(int value) => _times[value] = _times.GetValueOrDefault(value) + 1;

        /// <summary>The value that was met most often, of several the smallest.</summary>
        public (int Value, int Times) Most() => _times.Select(pair => (pair.Key, pair.Value)).MaxBy(pair => pair.Value);
    }
}
