using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Model;
using AnnotationLabExport.Spans;
using AnnotationLabExport.Writing.Conll.Tags;
using AnnotationLabExport.Writing.Conll.Tokens;

namespace AnnotationLabExport.Writing.Conll;

/// <summary>Writes documents as CoNLL 2003 (FORMATS.md §6): one document for every annotation set of a task.</summary>
internal sealed class ConllTaskWriter : ITaskWriter
{
    private const int MostBytesOfACharacter = 3;
    private readonly ConllWriter _file;
    private readonly ConllLines _lines;
    private readonly ConllDocument _document;
    private readonly ConllDocument _surveyed;
    private readonly TagColumns _tags;

    /// <summary>Makes a writer.</summary>
    /// <param name="options">How it is written.</param>
    /// <param name="file">Knows how many tags a line has.</param>
    /// <param name="log">Told of every label that does not come out as it went in.</param>
    public ConllTaskWriter(ConllOptions options, ConllWriter file, DiagnosticLog log)
    {
        _file = file;
        _lines = new ConllLines(options.Layout, options.Separator);
        _document = new ConllDocument(options, Account, log);
        _surveyed = new ConllDocument(options, new SpanAccount(), new DiagnosticLog());
        _tags = new TagColumns(options.Scheme, _lines);
    }

    /// <summary>How the spans ended so far.</summary>
    public SpanAccount Account { get; } = new();

    /// <summary>The deepest nesting among the surveyed documents.</summary>
    public int SurveyedLevels { get; private set; }

    /// <inheritdoc/>
    public bool IsOvertaken { get; private set; }

    /// <inheritdoc/>
    public void Survey(Selection.Selection selection)
    {
        if (!_surveyed.Load(selection.Task))
            return;
        foreach (AnnotationSet set in selection.Sets)
        {
            _surveyed.Arrange(selection.Task, set);
            SurveyedLevels = Math.Max(SurveyedLevels, _surveyed.Levels.Count);
        }
    }

    /// <inheritdoc/>
    public int? Write(Selection.Selection selection, Utf8Output output)
    {
        if (!_document.Load(selection.Task))
            return null;
        if (selection.Sets.Count == 0)
            WriteDocument(selection.Task, default, output);
        int tagged = 0;
        foreach (AnnotationSet set in selection.Sets)
            tagged += WriteDocument(selection.Task, set, output);
        return IsOvertaken ? null : tagged;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document.Dispose();
        _surveyed.Dispose();
    }

    /// <returns>How many spans came out as tags.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteDocument(TaskDocument task, AnnotationSet set, Utf8Output output)
    {
        _document.Arrange(task, set);
        IsOvertaken |= _document.Levels.Count > _file.Columns;
        if (_lines.HasDocumentHeaders)
            _lines.WriteDocumentHeader(task, output);
        _tags.Begin(_document, _file.Columns);
        var runs = new RunWriter(output);
        ReadOnlySpan<char> text = _document.Text;
        ReadOnlySpan<byte> middle = _lines.Middle;
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(_document.Tokens);
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            runs.Reserve(((token.End - token.Start) * MostBytesOfACharacter) + middle.Length);
            runs.Write(text[token.Start..token.End]);
            runs.Write(middle);
            _tags.Write(i, ref runs);
            runs.Write(_document.Sentences.EndsWith(i) ? "\n\n"u8 : "\n"u8);
        }

        runs.Finish();
        return _document.TaggedSpans;
    }
}
