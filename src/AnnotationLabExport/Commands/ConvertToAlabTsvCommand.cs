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
/// <code>
/// Get-AlabTask examples/clinic-notes.json -Id 11 | ConvertTo-AlabTsv -Shape Long -AnnotationSource Both | ConvertFrom-Csv -Delimiter "`t" |
///     Format-Table prediction_id, label, start, end, text
/// </code>
/// <output>
/// prediction_id label     start end text
/// ------------- -----     ----- --- ----
/// 11001         DRUG      33    44  antibiotics
/// 11001         PROBLEM   59    64  Fever
/// 11001         PROBLEM   84    89  cough
/// 11001         DRUG      107   118 amoxicillin
/// 11001         FREQUENCY 126   137 twice daily
/// </output>
/// <para>One record for every annotation of people and models.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Id 5 | ConvertTo-AlabTsv -NoHeader -Shape Long -OffsetUnit CodePoint -IncludeLabel DRUG</code>
/// <output>
/// 5	note-05.txt	5001	eric	true	CkiSGXavLh	label	text	labels	44	54	lisinopril	DRUG
/// 5	note-05.txt	5002	jenny	true	BeoKkQ_B4a	label	text	labels	44	54	lisinopril	DRUG
/// 5	note-05.txt	5003	mauro	false
/// </output>
/// <para>Without a row of names, with offsets as Python counts them.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabTsv -CompletionPolicy Latest | Set-Content latest.tsv
/// (Import-Csv latest.tsv -Delimiter "`t").Count
/// </code>
/// <output>
/// WARNING: Pipeline (Tsv): ...
/// 21
/// </output>
/// <para>Of every task the latest completion, in a file that PowerShell's own cmdlets read again.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabTsv")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Tsv)]
public sealed class ConvertToAlabTsvCommand : ConvertCommand;
