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
    /// <summary>Spreadsheets cut what is longer, in UTF-16 units.</summary>
    private const int LongestCell = 32_767;

    private static readonly SearchValues<byte> FormulaStarts = SearchValues.Create("=+-@\t\r"u8);
    private readonly CsvWriter _csv;
    private readonly byte[] _delimiter;
    private readonly SearchValues<byte> _quoted;
    private readonly bool _escapeFormula;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="delimiter">What stands between cells; no quote, line break or surrogate.</param>
    /// <param name="newLine">What ends a record.</param>
    /// <param name="escapeFormula">Whether cells that a spreadsheet would take for a formula are neutralised.</param>
    public RecordWriter(Utf8Output output, char delimiter, LineEnding newLine, bool escapeFormula)
    {
        _escapeFormula = escapeFormula;
        _delimiter = Encoding.UTF8.GetBytes([delimiter]);
        _quoted = SearchValues.Create([.. _delimiter.Length == 1 ? _delimiter : [], (byte)'"', (byte)'\r', (byte)'\n']);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            NewLine = newLine == LineEnding.CrLf ? "\r\n" : "\n",
            ExceptionMessagesContainRawData = false,
            WhiteSpaceChars = [],
        };
        _csv = new CsvWriter(new Utf8TextWriter(output), configuration);
    }

    /// <summary>Writes a cell.</summary>
    /// <param name="cell">UTF-8.</param>
    /// <param name="isNumber">Whether it is a number in the source, which is no formula.</param>
    /// <returns>Whether it is longer than a spreadsheet holds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Write(ReadOnlySpan<byte> cell, bool isNumber = false)
    {
        if (cell.IsEmpty)
        {
            _csv.WriteField("", shouldQuote: false);
            return false;
        }

        bool isFormula = _escapeFormula && !isNumber && FormulaStarts.Contains(cell[0]);
        string text = Encoding.UTF8.GetString(cell);
        if (isFormula)
            text = "'" + text;
        _csv.WriteField(text, IsQuoted(cell) || (isFormula && _delimiter[0] == '\''));
        return text.Length > LongestCell;
    }

    public void Write(IEnumerable<string> names)
    {
        foreach (string name in names)
            Write(Encoding.UTF8.GetBytes(name));
    }

    public void EndRecord() => _csv.NextRecord();

    public void Dispose() => _csv.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsQuoted(ReadOnlySpan<byte> cell) =>
        cell[0] == ' ' || cell[^1] == ' ' || cell.ContainsAny(_quoted) || (_delimiter.Length > 1 && cell.IndexOf(_delimiter) >= 0);
}
