using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>All that can be asked of an export, for every format at once.</summary>
public sealed record ExportOptions
{
    /// <summary>What is chosen.</summary>
    public ChoiceOptions Choice { get; init; } = new();

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
