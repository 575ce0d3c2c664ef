using System.Management.Automation;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Options;

/// <summary>What rows of tokens stand for.</summary>
internal sealed class RowParameters : SharedParameters
{
    /// <summary>
    /// What a row of SparkNlp or HuggingFace stands for: a document, or a sentence. Without it a row is a document in SparkNlp,
    /// and a sentence in HuggingFace.
    /// </summary>
    [Parameter]
    public RowUnit? RowUnit { get; set; }

    /// <summary>The formats' own options.</summary>
    public RowOptions ToOptions() => new() { Unit = RowUnit };
}
