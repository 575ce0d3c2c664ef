using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>From headers, sentences and tokens to tasks (docs/formats.md §8, documents and tasks).</summary>
/// <param name="source">The file.</param>
/// <param name="title">What its tasks are called; null to call each by its id.</param>
/// <param name="sentencesPerTask">After how many sentences a document is cut; null for never.</param>
/// <param name="tags">Knows the labels of the tags.</param>
/// <param name="findings">Told of ids that come again.</param>
internal sealed class ConllDocuments(
    string source, string? title, int? sentencesPerTask, TagReader tags, ConllFindings findings) : IDisposable
{
    /// <summary>Of more sentences a task is no longer one that people work with.</summary>
    public const int ManySentences = 10_000;

    private readonly DocumentText _text = new();
    private readonly TaskJson _json = new(tags);
    private readonly TaskIdSet _ids = new();
    private readonly List<TextSpan> _spans = [];
    private readonly Queue<TaskRecord> _tasks = new();
    private TagLevel[] _levels = [];
    private byte[] _headerId = [];
    private bool _mustBeTask;
    private bool _startsSentence = true;
    private int _sentences;
    private long _line;
    private int _count;

    /// <summary>The tasks that nobody has taken yet.</summary>
    public Queue<TaskRecord> Tasks => _tasks;

    /// <summary>Whether the line before was a token of the same sentence.</summary>
    public bool IsInSentence => !_startsSentence;

    /// <summary>How many documents have more than <see cref="ManySentences"/> sentences.</summary>
    public int LongDocuments { get; private set; }

    /// <summary>How many sentences the longest one of them has.</summary>
    public int MostSentences { get; private set; }

    private DocumentId Id => _headerId.Length > 0 && sentencesPerTask is null ? new DocumentId(_headerId) : DocumentId.Of(_count + 1);

    /// <summary>Begins a document.</summary>
    /// <param name="id">Its id in UTF-8; empty if it has none.</param>
    /// <param name="line">Its line, from 1.</param>
    public void Begin(ReadOnlySpan<byte> id, long line)
    {
        Finish();
        _headerId = id.ToArray();
        _mustBeTask = id.Length > 0;
        _line = line;
    }

    /// <summary>Ends the sentence, if there is one, and the task that is full with it.</summary>
    public void EndSentence()
    {
        if (_startsSentence)
            return;
        _startsSentence = true;
        foreach (TagLevel level in _levels)
            level.EndSentence(_spans);
        if (_sentences == sentencesPerTask)
            AddTask();
    }

    /// <summary>Takes the next token.</summary>
    /// <param name="token">Valid UTF-8.</param>
    /// <param name="levels">Its tags, as many for every token.</param>
    /// <param name="line">Its line, from 1.</param>
    public void Add(ReadOnlySpan<byte> token, ReadOnlySpan<Tag> levels, long line)
    {
        if (_startsSentence)
            BeginSentence(levels.Length, line);
        TokenPlace place = _text.Append(token, line, _startsSentence);
        _startsSentence = false;
        for (int i = 0; i < levels.Length; i++)
            _levels[i].Add(levels[i], place, _spans);
    }

    /// <summary>Ends the document; it is a task if it has a sentence, or an id and no task yet.</summary>
    public void Finish()
    {
        EndSentence();
        if (sentencesPerTask is null && _sentences > ManySentences)
        {
            LongDocuments++;
            MostSentences = Math.Max(MostSentences, _sentences);
        }

        if (!_text.IsEmpty || _mustBeTask)
            AddTask();
        _headerId = [];
    }

    /// <summary>Tells of all that only the end of the file tells.</summary>
    public void TellOfTags()
    {
        foreach (TagLevel level in _levels)
            findings.Add(level.Broken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        _json.Dispose();
    }

    private void BeginSentence(int levels, long line)
    {
        if (_levels.Length == 0)
            _levels = [.. Enumerable.Range(0, levels).Select(level => new TagLevel(level))];
        if (_line == 0)
            _line = line;
        _sentences++;
    }

    private void AddTask()
    {
        DocumentId id = Id;
        _count++;
        if (!_ids.Add(TaskIdSet.Key(id.Text)))
            findings.Add(DiagnosticCode.DuplicateTaskId, _line);
        _spans.Sort(static (a, b) => a.First.Start != b.First.Start ? a.First.Start.CompareTo(b.First.Start) : a.Level.CompareTo(b.Level));
        byte[] json = _json.Write(id.Value, _count, Title(id), _text.Content, _spans);
        _tasks.Enqueue(new TaskRecord(json, source, 0, _line, 1, 1));
        _text.Clear();
        _spans.Clear();
        tags.Renew();
        _sentences = 0;
        _mustBeTask = false;
        _line = 0;
    }

    /// <summary>Parts of a document are told apart by the header's id before what they are called.</summary>
    private byte[] Title(DocumentId id)
    {
        byte[] name = title is null ? id.Text : Encoding.UTF8.GetBytes(title);
        return JsonEscape.Content(sentencesPerTask is not null && _headerId.Length > 0 ? [.. _headerId, (byte)' ', .. name] : name);
    }
}
