using System.Management.Automation;
using AnnotationLabExport.Formats.Spans;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Options;

/// <summary>What offsets count.</summary>
internal sealed class OffsetParameters : SharedParameters
{
    /// <summary>
    /// What offsets count: code points, as Python does (CodePoint), UTF-16 units, as browsers do (Utf16), or in tables what they
    /// count in the source, as it has them (Source). Without it tables have them as the source has, Spans count code points, in
    /// doccano's style UTF-16 units.
    /// </summary>
    [Parameter]
    public OffsetUnit? OffsetUnit { get; set; }

    /// <summary>The tables' options with this.</summary>
    public TableOptions ApplyTo(TableOptions table) => table with { OffsetUnit = OffsetUnit ?? Tagging.Spans.OffsetUnit.Source };

    /// <summary>The options of lines of spans with this.</summary>
    public SpansOptions ApplyTo(SpansOptions lines) => lines with { Unit = OffsetUnit };
}
