using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper.Configuration;

namespace AnnotationLabExport.Output;

/// <summary>Writes cells and records through CsvHelper, with the quoting of docs/formats.md §5.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly Utf8CsvWriter _csv;
    private readonly byte[] _delimiter;
    private readonly bool _escapeFormula;
    private EscapedCells? _own;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="delimiter">What stands between cells; no quote, line break or surrogate.</param>
    /// <param name="newLine">What ends a record.</param>
    /// <param name="escapeFormula">Whether cells that a spreadsheet would take for a formula are neutralised.</param>
    public RecordWriter(Utf8Output output, char delimiter, LineEnding newLine, bool escapeFormula)
    {
        _escapeFormula = escapeFormula;
        _delimiter = Encoding.UTF8.GetBytes([delimiter]);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            NewLine = newLine == LineEnding.CrLf ? "\r\n" : "\n",
            ExceptionMessagesContainRawData = false,
            WhiteSpaceChars = [],
        };
        _csv = new Utf8CsvWriter(output, configuration);
    }

    /// <summary>Writes a cell that is escaped, and maybe written elsewhere too.</summary>
    /// <param name="cells">Hold it.</param>
    /// <param name="cell">The cell.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(EscapedCells cells, EscapedCell cell)
    {
        ReadOnlySpan<byte> bytes = cells.Bytes(cell);
        _csv.WriteField(bytes, quote: !cell.IsQuoted && bytes.IndexOf(_delimiter) >= 0);
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="cell">Valid UTF-8.</param>
    /// <param name="isNumber">Whether it is a number in the source, which is no formula.</param>
    /// <returns>Whether it is longer than a spreadsheet holds.</returns>
    public bool Write(ReadOnlySpan<byte> cell, bool isNumber = false)
    {
        _own ??= new EscapedCells(_escapeFormula);
        _own.Clear();
        Write(_own, _own.Add(cell, isNumber, out bool isLong));
        return isLong;
    }

    public void Write(IEnumerable<string> names)
    {
        foreach (string name in names)
            Write(Encoding.UTF8.GetBytes(name));
    }

    public void EndRecord() => _csv.NextRecord();

    public void Dispose()
    {
        _csv.Dispose();
        _own?.Dispose();
    }
}
