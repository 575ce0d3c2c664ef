using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// Converts tasks as they arrive into the lines of one format, by the same writer that files are written with. A
/// record of CSV or TSV is one line even if a cell holds line breaks.
/// </summary>
public sealed class TextExport : IDisposable
{
    private readonly Utf8Output _output = new();
    private readonly ExportSession _session;

    /// <summary>Makes the conversion.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">What was asked for; CSV's records must end in LF.</param>
    /// <param name="listener">Told of each diagnostic, if given.</param>
    public TextExport(AlabFormat format, FormatOptions options, Action<Diagnostic>? listener = null)
    {
        Format = new FormatExport(ExportFormats.Of(format), options, _output, listener);
        _session = new ExportSession(options, [Format]);
    }

    /// <summary>The format, with what has been counted.</summary>
    public FormatExport Format { get; }

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked => _session.Asked;

    /// <summary>Converts one task.</summary>
    /// <returns>The lines that are complete, without their ends; none yet if all tasks must be seen first.</returns>
    public IEnumerable<string> Add(TaskRecord record)
    {
        if (_session.SurveysFirst)
        {
            _session.Add(record);
            return [];
        }

        _session.Write(record);
        return TakeLines();
    }

    /// <summary>Converts what was kept back, and ends the conversion.</summary>
    public IEnumerable<string> Complete(IWorkProgress progress, CancellationToken cancellation)
    {
        foreach (TaskRecord record in _session.Kept(progress, cancellation))
        {
            _session.Write(record);
            foreach (string line in TakeLines())
                yield return line;
        }

        _session.Finish();
        foreach (string line in TakeLines())
            yield return line;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        Format.Dispose();
    }

    private List<string> TakeLines()
    {
        var lines = new List<string>();
        ReadOnlySpan<byte> rest = _output.Written;
        while (LineLength(rest) is >= 0 and int length)
        {
            lines.Add(Encoding.UTF8.GetString(rest[..length]));
            rest = rest[(length + 1)..];
        }

        _output.Take(_output.Written.Length - rest.Length);
        return lines;
    }

    /// <summary>Up to the next LF; in a table, to the next one outside quotes.</summary>
    private int LineLength(ReadOnlySpan<byte> text)
    {
        int position = 0;
        bool quoted = false;
        while (text[position..].IndexOf((byte)'\n') is >= 0 and int length)
        {
            quoted ^= Format.Format.RecordsHoldLineBreaks && text.Slice(position, length).Count((byte)'"') % 2 == 1;
            position += length;
            if (!quoted)
                return position;
            position++;
        }

        return -1;
    }
}
