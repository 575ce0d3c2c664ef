using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>Makes the rows of tasks: one for every sentence of a document, or for every document.</summary>
/// <param name="file">Knows the names of the tags.</param>
/// <param name="rows">Takes the rows.</param>
/// <param name="bySentence">Whether a row is a sentence.</param>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class HuggingFaceTaskWriter(
    HuggingFaceWriter file, HandOver<HuggingFaceRows> rows, bool bySentence, TaggingScheme scheme, DiagnosticLog log)
    : DocumentTaskWriter(log)
{
    private readonly TokenTags _tags = new(scheme, new TagLabels());
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>The labels of surveyed tasks.</summary>
    public HashSet<string> Surveyed { get; } = new(StringComparer.Ordinal);

    /// <summary>How many spans of each label were tagged since this was last collected.</summary>
    public Dictionary<string, long> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows made since this was last collected.</summary>
    public HandOver<HuggingFaceRows> Rows => rows;

    /// <inheritdoc/>
    public override void Survey(TaggedTask task) => task.AddLabels(Surveyed);

    /// <summary>Labels of candidates that no token shows have names too.</summary>
    protected override void BeginTask(TaggedTask task)
    {
        _labels.Clear();
        task.AddLabels(_labels);
        foreach (string label in _labels)
            NeedsNewHeader |= !file.Names.Knows(label);
    }

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, TaggedDocument document)
    {
        _tags.Begin(document.Levels[0].Taken);
        string? taskId = DocumentNames.IdOf(task.Task);
        string? title = DocumentNames.TitleOf(task.Task);
        string idOfRows = $"{taskId}-{DocumentNames.IdOf(document.Set) ?? "0"}-";
        int count = document.Tokens.Count;
        for (int first = 0, end, number = 0; first < count; first = end, number++)
        {
            HuggingFaceRows row = rows.Next();
            end = bySentence ? document.Sentences.EndOf(first) : count;
            AddTokens(row, task.Text, document, first, end);
            Utf8Range id = row.Keep(idOfRows + number.ToString(CultureInfo.InvariantCulture));
            row.EndRow(id, row.KeepOrNull(taskId), row.KeepOrNull(title));
        }

        foreach (PlacedSpan placed in document.Levels[0].Taken)
            CollectionsMarshal.GetValueRefOrAddDefault(Labels, placed.Span.Label, out _)++;
        return document.Levels[0].Taken.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTokens(HuggingFaceRows row, ReadOnlySpan<char> text, TaggedDocument document, int first, int end)
    {
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(document.Tokens);
        int origin = tokens[first].Start;
        text = text[origin..tokens[end - 1].End];
        var walk = new Utf8Walk(text, row.Keep(text));
        for (int i = first; i < end; i++)
        {
            int tag = TagNames.Outside;
            if (_tags.Covers(i))
                tag = file.Names.NumberOf(_tags.SourceLabel, _tags.Position(i, document.Sentences));
            row.Add(new HuggingFaceToken(walk.Next(tokens[i].Start - origin, tokens[i].End - origin), tag));
        }
    }
}
