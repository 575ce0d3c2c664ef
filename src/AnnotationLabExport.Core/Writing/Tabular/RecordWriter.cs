using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>Writes cells and records through CsvHelper, with the quoting of FORMATS.md §5.</summary>
internal sealed class RecordWriter : IDisposable
{
    private const string FormulaStarts = "=+-@\t\r";
    private readonly CsvWriter _csv;
    private readonly string _quoted;
    private readonly bool _escapeFormula;

    public RecordWriter(Utf8Output output, TableOptions options)
    {
        _escapeFormula = options.EscapeFormula;
        _quoted = $"{options.Delimiter}\"\r\n";
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = options.Delimiter.ToString(),
            NewLine = options.NewLine == LineEnding.CrLf ? "\r\n" : "\n",
            ExceptionMessagesContainRawData = false,
        };
        _csv = new CsvWriter(new Utf8TextWriter(output), configuration);
    }

    public void Write(Cell cell)
    {
        string text = _escapeFormula && !cell.IsNumber && cell.Text.Length > 0 && FormulaStarts.Contains(cell.Text[0])
            ? "'" + cell.Text
            : cell.Text;
        _csv.WriteField(text, NeedsQuotes(text));
    }

    public void Write(IEnumerable<string> names)
    {
        foreach (string name in names)
            Write(new Cell(name));
    }

    public void EndRecord() => _csv.NextRecord();

    public void Dispose() => _csv.Dispose();

    private bool NeedsQuotes(string text) =>
        text.Length > 0 && (text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(_quoted));
}
