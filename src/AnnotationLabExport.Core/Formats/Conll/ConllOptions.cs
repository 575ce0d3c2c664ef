using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>How the lines of CoNLL 2003 look (docs/formats.md §6, Choices); the defaults are those of the product's page.</summary>
public sealed record ConllOptions
{
    /// <summary>The headers and the middle columns.</summary>
    public ConllLayout Layout { get; init; }

    /// <summary>What stands between columns.</summary>
    public ConllSeparator Separator { get; init; }

    /// <summary>What ends a line.</summary>
    public LineEnding NewLine { get; init; }
}
