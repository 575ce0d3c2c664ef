using AnnotationLabExport.Configuration;

namespace AnnotationLabExport.Writing.Conll;

/// <summary>How CoNLL 2003 is written (FORMATS.md §6, Choices); the defaults are those of the product's page.</summary>
public sealed record ConllOptions
{
    /// <summary>The headers and the middle columns.</summary>
    public ConllLayout Layout { get; init; }

    /// <summary>The labelling configuration: tells the text field and which labels are assertions.</summary>
    public LabelConfig? Config { get; init; }
}
