using System.Buffers;
using System.Globalization;
using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>
/// The cells of a table for training. No cell holds a line break: every character of a run of white space that holds one is
/// a blank, so that offsets hold.
/// </summary>
/// <param name="options">How records look.</param>
/// <param name="log">Told of cells that are too long.</param>
internal sealed class TrainingRows(RecordOptions options, DiagnosticLog log) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private char[] _chars = new char[256];
    private RecordWriter? _records;
    private TaskDocument? _task;
    private AnnotationSet _set;
    private string? _id;
    private string? _title;

    /// <summary>Told what does not come out as it went in.</summary>
    public DiagnosticLog Log => log;

    /// <summary>Begins an annotation set of a task.</summary>
    public void Begin(TaskDocument task, AnnotationSet set, Utf8Output output)
    {
        _task = task;
        _set = set;
        _id = DocumentNames.IdOf(task);
        _title = DocumentNames.TitleOf(task);
        _records ??= new RecordWriter(output, options.Delimiter, LineEnding.Lf, options.EscapeFormula);
    }

    /// <summary>Writes a cell; a lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="isNumber">Whether it is a number, which is no formula.</param>
    public void Put(ReadOnlySpan<char> text, bool isNumber = false)
    {
        _bytes.ResetWrittenCount();
        Encoding.UTF8.GetBytes(WithoutBreaks(text), _bytes);
        if (_records!.Write(_bytes.WrittenSpan, isNumber))
            log.Add(DiagnosticCode.CellTooLong, _task!, _set);
    }

    /// <summary>Writes a number.</summary>
    public void Put(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        Put(digits[..length], isNumber: true);
    }

    /// <summary>Writes the id and the title of the task.</summary>
    public void PutTask()
    {
        Put(_id, _task!.Id.Kind == JsonKind.Number);
        Put(_title, _task.Title.Kind == JsonKind.Number);
    }

    /// <summary>Ends a row.</summary>
    public void EndRow() => _records!.EndRecord();

    /// <inheritdoc/>
    public void Dispose() => _records?.Dispose();

    private ReadOnlySpan<char> WithoutBreaks(ReadOnlySpan<char> text)
    {
        if (!WhiteSpace.HasLineBreak(text))
            return text;
        if (_chars.Length < text.Length)
            _chars = new char[text.Length];
        Span<char> changed = _chars.AsSpan(0, text.Length);
        text.CopyTo(changed);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (!WhiteSpace.Is(text[start]))
                continue;
            while (end < text.Length && WhiteSpace.Is(text[end]))
                end++;
            if (WhiteSpace.HasLineBreak(text[start..end]))
                changed[start..end].Fill(' ');
        }

        return changed;
    }
}
