using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>Makes the rows of tasks: one for every document, or for every sentence of it.</summary>
/// <param name="rows">Takes the rows.</param>
/// <param name="bySentence">Whether a row is a sentence.</param>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class SparkNlpTaskWriter(HandOver<SparkRows> rows, bool bySentence, TaggingScheme scheme, DiagnosticLog log)
    : DocumentTaskWriter(log)
{
    private readonly TokenTags _tags = new(scheme, new TagLabels());

    /// <summary>The rows made since this was last collected.</summary>
    public HandOver<SparkRows> Rows => rows;

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, TaggedDocument document)
    {
        _tags.Begin(document.Levels[0].Taken);
        int count = document.Tokens.Count;
        for (int first = 0, end; first < count; first = end)
        {
            end = bySentence ? document.Sentences.EndOf(first) : count;
            WriteRow(task, document, first, end);
        }

        return document.Levels[0].Taken.Count;
    }

    /// <param name="task">The task.</param>
    /// <param name="document">The document.</param>
    /// <param name="first">The row's first token.</param>
    /// <param name="end">The token after its last.</param>
    private void WriteRow(TaggedTask task, TaggedDocument document, int first, int end)
    {
        SparkRows row = rows.Next();
        int origin = bySentence ? document.Tokens[first].Start : 0;
        ReadOnlySpan<char> text = bySentence ? task.Text[origin..document.Tokens[end - 1].End] : task.Text;
        Utf8Range utf8 = row.Keep(text);
        var walk = new Utf8Walk(text, utf8);
        for (int sentence = 0, next; first < end; first = next, sentence++)
        {
            next = document.Sentences.EndOf(first);
            AddSentence(row, document, first, next, origin, sentence, ref walk);
        }

        row.EndRow(
            row.KeepOrNull(DocumentNames.IdOf(task.Task)),
            utf8,
            text.Length,
            row.KeepOrNull(DocumentNames.IdOf(document.Set)),
            row.KeepOrNull(DocumentNames.TitleOf(task.Task)));
    }

    /// <param name="row">The row that is begun.</param>
    /// <param name="document">The document.</param>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="origin">Where the row's text begins in the task's.</param>
    /// <param name="sentence">Number of the sentence in the row.</param>
    /// <param name="walk">Finds the tokens among the row's bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSentence(
        SparkRows row, TaggedDocument document, int first, int end, int origin, int sentence, ref Utf8Walk walk)
    {
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(document.Tokens);
        Utf8Range whole = default;
        Utf8Range utf8 = default;
        for (int i = first; i < end; i++)
        {
            int start = tokens[i].Start - origin;
            utf8 = walk.Next(start, tokens[i].End - origin);
            if (i == first)
                whole = utf8;
            int tag = _tags.Covers(i)
                ? row.PlaceOf(_tags.SourceLabel, _tags.Position(i, document.Sentences), _tags.Prefix(i, document.Sentences), _tags.Label)
                : SparkRows.Outside;
            row.Add(new SparkToken(start, tokens[i].End - origin - 1, utf8, sentence, tag));
        }

        whole = whole with { Length = utf8.Start + utf8.Length - whole.Start };
        row.Add(new SparkSentence(tokens[first].Start - origin, tokens[end - 1].End - origin - 1, whole));
    }
}
