using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into lines of TSV.</summary>
/// <remarks>
/// <para>The same as ConvertTo-AlabCsv with a tab between cells, and the same quoting: a cell that holds a tab, a
/// quotation mark or a line break is quoted.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabTsv -Shape Long -AnnotationSource Both</code>
/// <para>One record for every annotation of people and models.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabTsv")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Tsv)]
public sealed class ConvertToAlabTsvCommand : ConvertCommand;
