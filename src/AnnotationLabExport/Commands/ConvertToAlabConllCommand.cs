using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into lines of CoNLL 2003.</summary>
/// <remarks>
/// <para>A document is a task with one annotation set: a task with two completions comes out twice. By default tokens
/// are what white space separates, line breaks end sentences, tags are in IOB2, a span covers every token that it
/// touches, and of spans that share a token the longest is tagged.</para>
/// <para>Whatever is left out or widened is counted in one warning, and reported one by one with -Verbose. See
/// about_AnnotationLabExport_Conll.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -OnlyGroundTruth | ConvertTo-AlabConll | Select-Object -First 9</code>
/// <output>
/// -DOCSTART- -X- O
/// Reason -X- _ O
/// for -X- _ O
/// visit: -X- _ O
/// headache -X- _ B-PROBLEM
/// for -X- _ O
/// three -X- _ O
/// days. -X- _ O
/// </output>
/// <para>The starred completions as the product's page shows them.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json |
///     Where-Object { $_.Labels -contains 'DRUG' } |
///     ConvertTo-AlabConll -Layout Document -LabelConfig examples/clinic-notes.xml | Select-String DOCSTART | Select-Object -First 3
/// </code>
/// <output>
/// -DOCSTART- -X- -1- O
/// -DOCSTART- -X- -3- O
/// -DOCSTART- -X- -3- O
/// </output>
/// <para>The documents about drugs, each under a header with its task's id, without assertion labels. Task 3 has two
/// completions.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json -Id 6 |
///     ConvertTo-AlabConll -Tokenizer Word -SentenceSplit Sentence -SpanAlignment Split -Overlap Layered | Select-Object -Skip 1 -First 7
/// </code>
/// <output>
/// Acute -X- _ B-SEVERITY B-PROBLEM
/// exacerbation -X- _ O I-PROBLEM
/// of -X- _ O I-PROBLEM
/// chronic -X- _ B-PROBLEM I-PROBLEM
/// obstructive -X- _ I-PROBLEM O
/// pulmonary -X- _ I-PROBLEM B-BODY_PART
/// disease -X- _ I-PROBLEM O
/// </output>
/// <para>Every span exactly as it was annotated, nested ones in columns of their own.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabConll")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Conll2003)]
public sealed class ConvertToAlabConllCommand : ConvertCommand;
