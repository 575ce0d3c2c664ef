using AnnotationLabExport.Configuration;
using AnnotationLabExport.Selection;
using AnnotationLabExport.Writing.Conll;
using AnnotationLabExport.Writing.Json;
using AnnotationLabExport.Writing.Tabular;

namespace AnnotationLabExport.Export;

/// <summary>All that can be asked of an export, for every format at once.</summary>
public sealed record ExportOptions
{
    /// <summary>What is chosen.</summary>
    public SelectionOptions Selection { get; init; } = new();

    /// <summary>How JSON is spelled; JSON Lines is always <see cref="JsonStyle.Lines"/>.</summary>
    public JsonStyle Json { get; init; }

    /// <summary>How CSV and TSV are written; their delimiters are fixed.</summary>
    public TableOptions Table { get; init; } = new();

    /// <summary>How CoNLL is written.</summary>
    public ConllOptions Conll { get; init; } = new();

    /// <summary>The same for a source that carries a labelling configuration: used unless one was given.</summary>
    public ExportOptions With(LabelConfig? carried) =>
        this with { Conll = Conll with { Config = Conll.Config ?? carried } };
}
