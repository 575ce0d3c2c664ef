using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Writes documents as CoNLL 2003 (docs/formats.md §6): one document for every annotation set of a task.</summary>
internal sealed class ConllTaskWriter : ITaskWriter
{
    private const int MostBytesOfACharacter = 3;
    private readonly ConllWriter _file;
    private readonly ConllLines _lines;
    private readonly TaggedDocument _document;
    private readonly TaggedDocument _surveyed;
    private readonly TagColumns _tags;

    /// <summary>Makes a writer.</summary>
    /// <param name="options">How it is written.</param>
    /// <param name="file">Knows how many tags a line has.</param>
    /// <param name="log">Told of every label that does not come out as it went in.</param>
    public ConllTaskWriter(ConllOptions options, ConllWriter file, DiagnosticLog log)
    {
        _file = file;
        _lines = new ConllLines(options.Layout, options.Separator);
        _document = new TaggedDocument(options, Account, log);
        _surveyed = new TaggedDocument(options, new SpanAccount(), new DiagnosticLog());
        _tags = new TagColumns(options.Scheme, _lines);
    }

    /// <summary>How the spans ended so far.</summary>
    public SpanAccount Account { get; } = new();

    /// <summary>The deepest nesting among the surveyed documents.</summary>
    public int SurveyedLevels { get; private set; }

    /// <inheritdoc/>
    public bool NeedsNewHeader { get; private set; }

    /// <inheritdoc/>
    public void Survey(ChosenTask chosen)
    {
        if (!_surveyed.Load(chosen.Task))
            return;
        foreach (AnnotationSet set in chosen.Sets)
        {
            _surveyed.Arrange(chosen.Task, set);
            SurveyedLevels = Math.Max(SurveyedLevels, _surveyed.Levels.Count);
        }
    }

    /// <inheritdoc/>
    public int? Write(ChosenTask chosen, Utf8Output output)
    {
        if (!_document.Load(chosen.Task))
        {
            foreach (AnnotationSet set in chosen.Sets)
                _document.TellOfOthers(chosen.Task, set);
            return null;
        }

        if (chosen.Sets.Count == 0)
            WriteDocument(chosen.Task, default, output);
        int tagged = 0;
        foreach (AnnotationSet set in chosen.Sets)
            tagged += WriteDocument(chosen.Task, set, output);
        return NeedsNewHeader ? null : tagged;
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
        NeedsNewHeader |= _document.Levels.Count > _file.Columns;
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
