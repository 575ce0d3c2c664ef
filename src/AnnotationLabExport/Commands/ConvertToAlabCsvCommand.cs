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
/// <code>Get-AlabTask examples/clinic-notes.json -Id 1 | ConvertTo-AlabCsv -Shape Long</code>
/// <output>
/// task_id,title,completion_id,created_username,ground_truth,result_id,from_name,to_name,type,start,end,text,label,confidence,from_id,to_id,direction,meta
/// 1,note-01.txt,1001,eric,true,6QwsLPqmhf,label,text,labels,18,26,headache,PROBLEM,0.9524,,,,
/// 1,note-01.txt,1001,eric,true,e3jLKcj-Po,label,text,labels,65,83,throbbing headache,PROBLEM,0.904775,,,,
/// ...
/// </output>
/// <para>One record for every annotation.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Id 7 -Annotator eric | ConvertTo-AlabCsv -IncludeMetadata -EscapeFormula</code>
/// <output>
/// task_id,text,title,completion_id,created_username,created_ago,updated_at,lead_time,ground_truth,label
/// 7,"Knee pain after a fall on ice.
/// X-ray shows no fracture.",note-07.txt,7002,eric,2022-10-29T19:06:00Z,,14,false,"[{""start"":0,""end"":9,""text"":""Knee pain"",""labels"":[""PROBLEM""]},{""start"":31,""end"":36,""text"":""X-ray"",""labels"":[""TEST""]}]"
/// </output>
/// <para>One record for every completion of one annotator, safe to open in a spreadsheet.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json -Label DRUG | ConvertTo-AlabCsv -Shape Long -IncludeLabel DRUG | ConvertFrom-Csv |
///     Where-Object text | Group-Object text -NoElement | Sort-Object Count -Descending | Select-Object -First 1
/// </code>
/// <output>
/// WARNING: Pipeline (Csv): 1 task written without any annotation, MemberInvalid 1. Use -Verbose to see each.
///
/// Count Name
/// ----- ----
///     2 lisinopril
/// </output>
/// <para>Which drug is named most, and how often.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabCsv")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Csv)]
public sealed class ConvertToAlabCsvCommand : ConvertCommand;
