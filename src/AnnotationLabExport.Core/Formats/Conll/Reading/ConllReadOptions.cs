namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>How CoNLL is read, where the file itself is not to decide (docs/formats.md §8).</summary>
public sealed record ConllReadOptions
{
    /// <summary>The column of tokens.</summary>
    public ConllColumn? TokenColumn { get; init; }

    /// <summary>The columns of tags; several are levels.</summary>
    public IReadOnlyList<ConllColumn> TagColumns { get; init; } = [];

    /// <summary>The labels of tags that have none, by level; the last one is that of all further levels.</summary>
    public IReadOnlyList<string> Labels { get; init; } = ["ENTITY"];

    /// <summary>After how many sentences a document is cut; null for never.</summary>
    public int? SentencesPerTask { get; init; }

    /// <summary>Whether a column is asked for by its name, so that the first line is a row of names.</summary>
    internal bool AsksForNames => TokenColumn is { IsNamed: true } || TagColumns.Any(column => column.IsNamed);
}
