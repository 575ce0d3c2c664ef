using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into lines of JSON that the product can import again.</summary>
/// <remarks>
/// <para>Strings and numbers are copied as the source spells them, and members that are not known come out again.
/// Without options the output is a list, indented by two spaces, line by line.</para>
/// <para>A line is a string of the pipeline: bytes that are no valid UTF-8 become U+FFFD in it. Export-AlabProject
/// keeps them.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Id 10 | ConvertTo-AlabJson</code>
/// <output>
/// [
///   {
///     "completions": [],
///     "predictions": [],
///     "created_at": "2022-10-29 14:07:12",
///     "created_by": "admin",
///     "data": {
///       "text": "Telephone encounter: asks for a refill of levothyroxine.\nRefill sent to the pharmacy.",
///       "title": "note-10.txt"
///     },
///     "id": 10
///   }
/// ]
/// </output>
/// <para>One task as it stands in the project.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -OnlyGroundTruth | ConvertTo-AlabJson -AsLines | Measure-Object | ForEach-Object Count</code>
/// <output>
/// WARNING: Pipeline (Json): MemberInvalid 1. Use -Verbose to see each.
/// 6
/// </output>
/// <para>The tasks that have ground truth, and of their completions the starred ones, one task a line.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json -Id 1 | ConvertTo-AlabJson -Compress | ConvertFrom-Json |
///     ForEach-Object { $_.completions.result.value.labels } | Sort-Object -Unique
/// </code>
/// <output>
/// BODY PART
/// DOSAGE
/// DRUG
/// FREQUENCY
/// PROBLEM
/// </output>
/// <para>What PowerShell itself makes of the JSON, without white space in between.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabJson")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Json)]
public sealed class ConvertToAlabJsonCommand : ConvertCommand;
