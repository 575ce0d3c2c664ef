using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into JSON lines of texts and their spans.</summary>
/// <remarks>
/// <para>A line is a task with one annotation set: its text, its spans with their offsets, the relations between them, and
/// the choices about the whole. Nothing is cut into tokens: overlapping and nested spans stay. Offsets count code points, as
/// Python does, in doccano's style UTF-16 units.</para>
/// <para>Whatever is left out is counted in one warning, and told one by one with -Verbose. See
/// about_AnnotationLabExport_Training.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -OnlyGroundTruth | ConvertTo-AlabSpan</code>
/// <para>The starred completions, a line each.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabSpan -SpanStyle Doccano</code>
/// <para>The lines of a file that doccano imports.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabSpan -CompletionPolicy Latest -OffsetUnit Utf16</code>
/// <para>Of every task the latest completion; offsets count as browsers and strings of PowerShell do.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabSpan")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Spans)]
public sealed class ConvertToAlabSpanCommand : ConvertCommand;
