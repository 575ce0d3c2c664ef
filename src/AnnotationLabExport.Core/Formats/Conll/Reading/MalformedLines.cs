using System.Globalization;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The lines that do not fit their file, collected so that one error names ten of them (docs/formats.md §8, lines that do not fit).</summary>
/// <param name="source">The file.</param>
/// <param name="columns">How many columns it has.</param>
internal sealed class MalformedLines(string source, int columns)
{
    private const int MostLines = 10;
    private readonly List<long> _lines = [];
    private int _firstColumns;
    private bool _isTag;

    /// <summary>Whether there is one, after which nothing of the file is a task any more.</summary>
    public bool Any => _lines.Count > 0;

    /// <summary>Whether no more have to be found.</summary>
    public bool IsFull => _lines.Count == MostLines;

    /// <summary>Adds one.</summary>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="lineColumns">How many columns it has.</param>
    /// <param name="outcome">What is wrong with it.</param>
    public void Add(long line, int lineColumns, LineOutcome outcome)
    {
        if (!Any)
        {
            _firstColumns = lineColumns;
            _isTag = outcome == LineOutcome.NoTag;
        }

        _lines.Add(line);
    }

    /// <summary>The error.</summary>
    public AlabException ToError()
    {
        string fault = _isTag ? "in which a column of tags holds something else" : $"and the file has {Number(columns)}";
        string more = _lines.Count == 1 ? "" : $" Nor do these lines fit: {string.Join(", ", _lines.Skip(1).Select(Number))}.";
        return new AlabException(
            ErrorCode.ConllMalformed,
            $"{source}: line {Number(_lines[0])}: it has {Number(_firstColumns)} {(_firstColumns == 1 ? "column" : "columns")}, {fault}; "
                + $"mend it, or say with -TagColumn where the tags are.{more}",
            source);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
