using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Writes documents as CoNLL 2003 (docs/formats.md §6): one document for every annotation set of a task.</summary>
/// <param name="lines">What its lines look like.</param>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="file">Knows how many tags a line has.</param>
/// <param name="log">Told of every label that does not come out as it went in.</param>
internal sealed class ConllTaskWriter(ConllLines lines, TaggingScheme scheme, ConllWriter file, DiagnosticLog log) : ITaskWriter
{
    private const int MostBytesOfACharacter = 3;
    private readonly TagColumns _tags = new(scheme, lines);

    /// <summary>How the spans ended since this was last collected.</summary>
    public SpanAccount Spans { get; } = new();

    /// <summary>The deepest nesting among the surveyed documents.</summary>
    public int SurveyedLevels { get; private set; }

    /// <inheritdoc/>
    public bool NeedsNewHeader { get; private set; }

    /// <inheritdoc/>
    public void Survey(TaggedTask task)
    {
        if (!task.HasText)
            return;
        for (int i = 0; i < task.Sets.Count; i++)
            SurveyedLevels = Math.Max(SurveyedLevels, task.Document(i).Levels.Count);
    }

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        task.TellOfText(log);
        if (!task.HasText)
            return null;
        for (int i = DocumentStart.Count(task.Text, task.Tokens); i > 0; i--)
            log.Add(DiagnosticCode.TokenIsDocstart, task.Task);
        int tagged = 0;
        int documents = Math.Max(1, task.Sets.Count);
        for (int i = 0; i < documents; i++)
            tagged += WriteDocument(task, task.Document(i), output);
        return NeedsNewHeader ? null : tagged;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <returns>How many spans came out as tags.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteDocument(TaggedTask task, TaggedDocument document, Utf8Output output)
    {
        Spans.Add(document.Account);
        document.Findings.Tell(log, task.Task);
        NeedsNewHeader |= document.Levels.Count > file.Columns;
        if (lines.HasDocumentHeaders)
            lines.WriteDocumentHeader(task.Task, output);
        _tags.Begin(document, file.Columns);
        var runs = new RunWriter(output);
        ReadOnlySpan<char> text = task.Text;
        ReadOnlySpan<byte> middle = lines.Middle;
        ReadOnlySpan<byte> lineEnd = lines.LineEnd;
        ReadOnlySpan<byte> sentenceEnd = lines.SentenceEnd;
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(document.Tokens);
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            runs.Reserve(((token.End - token.Start) * MostBytesOfACharacter) + middle.Length);
            runs.Write(text[token.Start..token.End]);
            runs.Write(middle);
            _tags.Write(i, ref runs);
            runs.Write(document.Sentences.EndsWith(i) ? sentenceEnd : lineEnd);
        }

        runs.Finish();
        return document.TaggedSpans;
    }
}
