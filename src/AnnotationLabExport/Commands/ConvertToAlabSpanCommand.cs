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
/// <code>Get-AlabTask examples/clinic-notes.json -Id 7 | ConvertTo-AlabSpan</code>
/// <output>{"text":"Knee pain after a fall on ice.\nX-ray shows no fracture.","spans":[{"start":0,"end":9,"label":"PROBLEM","text":"Knee pain"},{"start":31,"end":36,"label":"TEST","text":"X-ray"}],"relations":[],"cats":{},"meta":{...}}</output>
/// <para>A document a line: the text, what is labelled where, and where it comes from.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Id 7 | ConvertTo-AlabSpan -SpanStyle Doccano</code>
/// <output>{"id":7,"text":"Knee pain after a fall on ice.\nX-ray shows no fracture.","entities":[{"id":1,"label":"PROBLEM","start_offset":0,"end_offset":9},{"id":2,"label":"TEST","start_offset":31,"end_offset":36}],"relations":[],"cats":[],"Comments":[]}</output>
/// <para>The line of a file that doccano imports.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabSpan -CompletionPolicy Latest -OffsetUnit Utf16 | ConvertFrom-Json |
///     Where-Object { $_.meta.task_id -eq 12 } | ForEach-Object spans
/// </code>
/// <output>
/// WARNING: Pipeline (Spans): ...
///
/// start end label    text
/// ----- --- -----    ----
///     0  18 PROBLEM  ... spots
///    45  52 SEVERITY 😩 8/10
///    63  70 DRUG     opioids
///    72  83 TEST     ...
/// </output>
/// <para>Of every task the latest completion; offsets count as browsers and strings of PowerShell do.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabSpan")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Spans)]
public sealed class ConvertToAlabSpanCommand : ConvertCommand;
