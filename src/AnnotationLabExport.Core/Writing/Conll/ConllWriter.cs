using AnnotationLabExport.Configuration;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Model;
using AnnotationLabExport.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Conll;

/// <summary>Writes documents as CoNLL 2003 (FORMATS.md §6): one document for every annotation set of a task.</summary>
public sealed class ConllWriter : ITaskWriter
{
    private readonly ConllOptions _options;
    private readonly DiagnosticLog _log;
    private readonly ConllLines _lines;
    private readonly SpanCollector _collector;
    private readonly TokenTags _tags;
    private readonly TagLabels _labels = new();
    private readonly TaskText _text = new();
    private readonly List<Token> _tokens = [];
    private readonly List<Span> _spans = [];

    /// <summary>Makes a writer.</summary>
    /// <param name="options">How it is written.</param>
    /// <param name="log">Told of every label that does not come out as it went in.</param>
    public ConllWriter(ConllOptions options, DiagnosticLog log)
    {
        _options = options;
        _log = log;
        _lines = new ConllLines(options.Layout);
        _collector = new SpanCollector(options.Config, log);
        _tags = new TokenTags(log);
    }

    /// <inheritdoc/>
    public void Begin(Utf8Output output) => output.Write(_lines.FileHeader);

    /// <inheritdoc/>
    public int? Write(Selection.Selection selection, Utf8Output output)
    {
        TaskDocument task = selection.Task;
        JsonValue text = TextField.Find(task, _options.Config);
        if (!text.IsPresent)
        {
            _log.Add(DiagnosticCode.TextMissing, task);
            return null;
        }

        Load(task, text);
        if (selection.Sets.Count == 0)
            WriteDocument(task, default, output);
        int tagged = 0;
        foreach (AnnotationSet set in selection.Sets)
            tagged += WriteDocument(task, set, output);
        return tagged;
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private void Load(TaskDocument task, JsonValue text)
    {
        _text.Load(text);
        if (_text.IsInvalid)
            _log.Add(DiagnosticCode.TextInvalid, task);
        WhitespaceTokenizer.Tokenize(_text.Chars, _tokens);
        foreach (Token token in _tokens)
        {
            if (_text.Chars[token.Start..token.End].SequenceEqual(ConllLines.DocumentStart))
                _log.Add(DiagnosticCode.TokenIsDocstart, task);
        }
    }

    /// <returns>How many spans came out as tags.</returns>
    private int WriteDocument(TaskDocument task, AnnotationSet set, Utf8Output output)
    {
        _collector.Collect(task, set, _text, _spans);
        _tags.Assign(task, set, _tokens, _spans);
        if (_lines.HasDocumentHeaders)
            ConllLines.WriteDocumentHeader(task, output);
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (i > 0 && _tokens[i].StartsSentence)
                output.Write("\n"u8);
            WriteToken(i, output);
        }

        if (_tokens.Count > 0)
            output.Write("\n"u8);
        return _tags.Count;
    }

    private void WriteToken(int index, Utf8Output output)
    {
        Token token = _tokens[index];
        output.Write(_text.Chars[token.Start..token.End]);
        output.Write(_lines.Middle);
        if (_tags.OwnerOf(index) is { } span)
        {
            bool begins = token.StartsSentence || !_tags.HaveSameOwner(index - 1, index);
            output.Write(begins ? "B-"u8 : "I-"u8);
            output.Write(_labels[span.Label]);
        }
        else
        {
            output.Write("O"u8);
        }

        output.Write("\n"u8);
    }
}
