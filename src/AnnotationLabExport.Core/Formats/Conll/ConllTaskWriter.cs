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
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(document.Tokens);
        ReadOnlySpan<bool> starts = document.Sentences.All;
        for (int i = 0; i < tokens.Length; i++)
        {
            int covered = Math.Min(_tags.NextCovered(i), tokens.Length);
            WriteOutside(text, tokens[i..covered], starts[i..], ref runs);
            i = covered;
            if (i < tokens.Length)
                WriteCovered(text, tokens[i], i, i + 1 == starts.Length || starts[i + 1], ref runs);
        }

        runs.Finish();
        return document.TaggedSpans;
    }

    /// <summary>Most tokens are of no span: their lines differ by a word, and by the blank line after a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Tokens that follow each other.</param>
    /// <param name="starts">For each token from the first of them on, whether a sentence begins with it.</param>
    /// <param name="runs">Takes the lines.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteOutside(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<bool> starts, ref RunWriter runs)
    {
        ReadOnlySpan<byte> sentenceEnd = _tags.Outside;
        ReadOnlySpan<byte> lineEnd = sentenceEnd[..^lines.LineEnd.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            runs.Reserve(((token.End - token.Start) * MostBytesOfACharacter) + sentenceEnd.Length);
            runs.Write(text, token.Start, token.End);
            runs.Write(i + 1 == starts.Length || starts[i + 1] ? sentenceEnd : lineEnd);
        }
    }

    private void WriteCovered(ReadOnlySpan<char> text, Token token, int number, bool endsSentence, ref RunWriter runs)
    {
        runs.Reserve(((token.End - token.Start) * MostBytesOfACharacter) + lines.Middle.Length);
        runs.Write(text, token.Start, token.End);
        runs.Write(lines.Middle);
        _tags.Write(number, ref runs);
        runs.Write(endsSentence ? lines.SentenceEnd : lines.LineEnd);
    }
}
