using System.Buffers;
using System.Text;
using System.Text.Unicode;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// Reads CoNLL line by line, as this program and the world write it (docs/formats.md §8): a document is a task. The shape of
/// a file is decided from its first lines and held to the end; memory holds those lines and the longest document. Not for use
/// by two threads.
/// </summary>
/// <remarks>
/// After each line, and after <see cref="Finish"/>, <see cref="TryTake"/> gives the tasks that are complete. A line that does
/// not fit is an error there, when all tasks before it were taken.
/// </remarks>
public sealed class ConllReader : IDisposable
{
    private readonly string _source;
    private readonly ConllReadOptions _options;
    private readonly ConllFindings _findings;
    private readonly ConllDocuments _documents;
    private readonly LineReader _lines;
    private readonly HeaderLine _header = new();
    private LineSample? _sample = new();
    private bool _hasBegun;
    private bool _isFinished;
    private byte[] _utf8 = [];

    /// <summary>Makes a reader.</summary>
    /// <param name="source">What errors call the input.</param>
    /// <param name="title">What the tasks are called; null to call each by its id.</param>
    /// <param name="options">What is not left to the file.</param>
    /// <param name="tell">Told what was decided, and of each line that is wrong; null if nobody listens.</param>
    public ConllReader(string source, string? title, ConllReadOptions options, Action<string>? tell = null)
    {
        _source = source;
        _options = options;
        Tell = tell;
        _findings = new ConllFindings(source, tell);
        var tags = new TagReader(options.Labels);
        _documents = new ConllDocuments(source, title, options.SentencesPerTask, tags, _findings);
        _lines = new LineReader(source, tags, _documents, _findings);
    }

    /// <summary>Told, once each, what people should know: of what was decided, and at the end what is wrong with lines.</summary>
    public Action<string>? Warn { get; init; }

    private Action<string>? Tell { get; }

    /// <summary>Takes a text of whole lines, which end in LF, CRLF or CR; the last one may have no end.</summary>
    /// <exception cref="AlabException">No column of the file can be tags, or a document is too large.</exception>
    public void Add(string text)
    {
        ReadOnlySpan<char> rest = !_hasBegun && text.StartsWith('\uFEFF') ? text.AsSpan(1) : text;
        _hasBegun = true;
        do
        {
            int end = rest.IndexOfAny('\n', '\r');
            AddLine(end < 0 ? rest : rest[..end]);
            int length = end >= 0 && rest[end..].StartsWith("\r\n") ? 2 : 1;
            rest = end < 0 ? default : rest[(end + length)..];
        }
        while (!rest.IsEmpty);
    }

    /// <summary>Takes a line.</summary>
    /// <param name="line">Valid UTF-8 without its end.</param>
    /// <param name="isInvalid">Whether U+FFFD stands in it for what was invalid.</param>
    /// <exception cref="AlabException">No column of the file can be tags, or a document is too large.</exception>
    public void Add(ReadOnlySpan<byte> line, bool isInvalid)
    {
        line = LineColumns.WithoutEnd(line);
        if (_sample is not { } sample)
        {
            Read(line, isInvalid);
            return;
        }

        if (LineReader.IsBlank(line))
            sample.AddBlank(isInvalid);
        else if (_header.TryRead(line, out _))
            sample.AddHeader(line, isInvalid);
        else
            sample.Add(line, isInvalid);
        if (sample.IsFull)
            Decide(sample);
    }

    /// <summary>Ends the input.</summary>
    /// <exception cref="AlabException">No column of the file can be tags, or a document is too large.</exception>
    public void Finish()
    {
        if (_sample is { } sample)
            Decide(sample);
        _isFinished = true;
        if (_lines.Malformed.Any)
            return;
        try
        {
            _documents.Finish();
        }
        catch (OutOfMemoryException exception)
        {
            throw TooLarge(exception);
        }

        _documents.TellOfTags();
        Say(ReadingRemarks.Of(_findings, _documents));
    }

    /// <summary>Takes the next task, if one is complete.</summary>
    /// <exception cref="AlabException">Lines do not fit the file.</exception>
    public bool TryTake(out TaskRecord task)
    {
        if (_documents.Tasks.TryDequeue(out task))
            return true;
        MalformedLines malformed = _lines.Malformed;
        return malformed.Any && (malformed.IsFull || _isFinished) ? throw malformed.ToError() : false;
    }

    /// <inheritdoc/>
    public void Dispose() => _documents.Dispose();

    /// <summary>What decoded the text may have lost characters before: its U+FFFD is told of, too.</summary>
    private void AddLine(ReadOnlySpan<char> line)
    {
        int most = Encoding.UTF8.GetMaxByteCount(line.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        bool isInvalid = Utf8.FromUtf16(line, _utf8, out _, out int written, replaceInvalidSequences: false) == OperationStatus.InvalidData;
        if (isInvalid)
            Utf8.FromUtf16(line, _utf8, out _, out written);
        Add(_utf8.AsSpan(0, written), isInvalid || line.Contains('\uFFFD'));
    }

    /// <summary>Decides the shape and reads what was kept for it; without a token line there is nothing to decide by yet.</summary>
    private void Decide(LineSample sample)
    {
        if (sample.TokenLines().Count > 0)
        {
            ConllShape shape = new ShapeFinder(_source, sample, _options).Find();
            Tell?.Invoke($"{_source}: {shape}");
            Say(ReadingRemarks.Of(shape, _lines.Line, _options.AsksForNames));
            _lines.Hold(shape);
            _sample = null;
        }

        for (int i = 0; i < sample.Count; i++)
            Read(sample[i], sample.IsInvalid(i));
        sample.Clear();
    }

    private void Read(ReadOnlySpan<byte> line, bool isInvalid)
    {
        try
        {
            if (!_lines.Malformed.IsFull)
                _lines.Read(line, isInvalid);
        }
        catch (OutOfMemoryException exception)
        {
            throw TooLarge(exception);
        }
    }

    private AlabException TooLarge(OutOfMemoryException cause) =>
        AlabException.TaskTooLarge(cause, _source, FormattableString.Invariant($"line {_lines.Line}: a document, which -SentencesPerTask cuts,"));

    private void Say(IEnumerable<string> sentences)
    {
        if (Warn is null)
            return;
        foreach (string sentence in sentences)
            Warn(sentence);
    }
}
