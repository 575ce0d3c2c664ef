using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into lines of CSV.</summary>
/// <remarks>
/// <para>Writes a header and a line for every record, as Export-AlabProject writes them into a file. A record whose
/// cells hold line breaks is one string.</para>
/// <para>The columns are those of the product: task_id, the fields of the task's data, completion_id, and one column
/// for every control of the labelling configuration that has results. The header of the wide shape needs the whole
/// input, so the tasks are kept in a temporary file meanwhile; the long shape is written as tasks arrive.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabCsv -Shape Long</code>
/// <para>One record for every annotation of the project.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Annotator eric | ConvertTo-AlabCsv -IncludeMetadata -EscapeFormula</code>
/// <para>One record for every completion of one annotator, safe to open in a spreadsheet.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabCsv")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Csv)]
public sealed class ConvertToAlabCsvCommand : ConvertCommand;
