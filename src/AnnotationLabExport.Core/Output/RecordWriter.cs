using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace AnnotationLabExport.Output;

/// <summary>Writes cells and records through CsvHelper, with the quoting of docs/formats.md §5.</summary>
internal sealed class RecordWriter : IDisposable
{
    private static readonly SearchValues<byte> FormulaStarts = SearchValues.Create("=+-@\t\r"u8);
    private readonly CsvWriter _csv;
    private readonly SearchValues<byte> _quoted;
    private readonly bool _escapeFormula;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="delimiter">What stands between cells: an ASCII character.</param>
    /// <param name="newLine">What ends a record.</param>
    /// <param name="escapeFormula">Whether cells that a spreadsheet would take for a formula are neutralised.</param>
    public RecordWriter(Utf8Output output, char delimiter, LineEnding newLine, bool escapeFormula)
    {
        _escapeFormula = escapeFormula;
        _quoted = SearchValues.Create([(byte)delimiter, (byte)'"', (byte)'\r', (byte)'\n']);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            NewLine = newLine == LineEnding.CrLf ? "\r\n" : "\n",
            ExceptionMessagesContainRawData = false,
        };
        _csv = new CsvWriter(new Utf8TextWriter(output), configuration);
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="cell">UTF-8.</param>
    /// <param name="isNumber">Whether it is a number in the source, which is no formula.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(ReadOnlySpan<byte> cell, bool isNumber = false)
    {
        if (cell.IsEmpty)
        {
            _csv.WriteField("", shouldQuote: false);
            return;
        }

        bool isFormula = _escapeFormula && !isNumber && FormulaStarts.Contains(cell[0]);
        bool isQuoted = cell[0] == ' ' || cell[^1] == ' ' || cell.ContainsAny(_quoted);
        string text = Encoding.UTF8.GetString(cell);
        _csv.WriteField(isFormula ? "'" + text : text, isQuoted);
    }

    public void Write(IEnumerable<string> names)
    {
        foreach (string name in names)
            Write(Encoding.UTF8.GetBytes(name));
    }

    public void EndRecord() => _csv.NextRecord();

    public void Dispose() => _csv.Dispose();
}
