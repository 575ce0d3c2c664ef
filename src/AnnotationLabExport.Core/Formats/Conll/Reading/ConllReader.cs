using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// Reads CoNLL 2003 line by line, as this program and the world write it: two columns or more, tabs or spaces, any
/// scheme, several <c>-DOCSTART-</c> or none. A document is a task.
/// </summary>
/// <param name="source">What errors call the input.</param>
/// <param name="title">What the tasks are called.</param>
public sealed class ConllReader(string source, string title)
{
    private readonly List<Tag> _tags = [];
    private ConllDocumentBuilder? _document;
    private bool _startsSentence = true;
    private int _documents;
    private long _line;
    private long _documentLine = 1;

    /// <summary>How many invalid tags, such as I- after O, were read as conlleval reads them.</summary>
    public int Repairs { get; private set; }

    /// <summary>Takes a line.</summary>
    /// <returns>The task of the document before it, if the line begins another one; else null.</returns>
    /// <exception cref="AlabException">The line has a token without a tag, or a tag that is none.</exception>
    public AlabTask? Add(string line)
    {
        _line++;
        if (string.IsNullOrWhiteSpace(line))
        {
            _startsSentence = true;
            return null;
        }

        var columns = new ConllLine(line.TrimEnd('\r', '\n'));
        if (!columns.IsComplete)
            throw Malformed("expected a token and a tag.");
        if (_startsSentence && columns.IsDocumentStart)
        {
            AlabTask? task = Finish();
            _document = new ConllDocumentBuilder(columns.DocumentId, ++_documents, title);
            _documentLine = _line;
            return task;
        }

        ReadTags(columns);
        _document ??= new ConllDocumentBuilder(null, ++_documents, title);
        _document.Add(columns.Token, _tags, _startsSentence);
        _startsSentence = false;
        return null;
    }

    /// <summary>Ends the input.</summary>
    /// <returns>The task of the last document; null if there is none.</returns>
    public AlabTask? Finish()
    {
        ConllDocumentBuilder? document = _document;
        _document = null;
        _startsSentence = true;
        if (document is not { IsDocument: true })
            return null;
        var record = new TaskRecord(document.ToTask(), source, 0, _documentLine, 1, 1);
        Repairs += document.Repairs;
        var task = new TaskDocument();
        task.Load(record);
        return new AlabTask(task, record, title);
    }

    private void ReadTags(ConllLine columns)
    {
        _tags.Clear();
        foreach (string text in columns.Tags)
        {
            _tags.Add(Tag.Parse(text) ?? throw Malformed(
                $"'{(text.Length > 40 ? text[..40] : text)}' is no tag; expected O, or a prefix of IOB, IOBES or BILOU with a label."));
        }
    }

    private AlabException Malformed(string reason) => new(
        ErrorCode.ConllMalformed, FormattableString.Invariant($"{source}: line {_line}: {reason}"), source);
}
