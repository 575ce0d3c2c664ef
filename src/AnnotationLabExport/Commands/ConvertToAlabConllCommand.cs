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
/// <code>Get-AlabTask examples/clinic-notes.json -OnlyGroundTruth | ConvertTo-AlabConll</code>
/// <para>The starred completions as the product's page shows them.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Where-Object { $_.Labels -contains 'DRUG' } | ConvertTo-AlabConll -Layout Document -LabelConfig examples/clinic-notes.xml</code>
/// <para>The documents about drugs, each under a header with its task's id, without assertion labels.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabConll -Tokenizer Word -SentenceSplit Sentence -SpanAlignment Split -Overlap Layered</code>
/// <para>Every span exactly as it was annotated, nested ones in columns of their own.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabConll")]
[OutputType(typeof(string))]
[ConvertsTo(AlabFormat.Conll2003)]
public sealed class ConvertToAlabConllCommand : ConvertCommand;
