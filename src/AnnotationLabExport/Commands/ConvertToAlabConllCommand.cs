using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Export;
using AnnotationLabExport.Writing.Conll;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into lines of CoNLL 2003.</summary>
/// <remarks>
/// <para>A document is a task with one annotation set: a task with two completions comes out twice. Tokens are what
/// white space separates, line breaks end sentences, and tags are in IOB2.</para>
/// <para>A span covers every token that it touches. Of spans that share a token the longest is tagged, then the one
/// that begins earlier. Whatever is left out or widened is counted in one warning, and told one by one with
/// -Verbose.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -OnlyGroundTruth | ConvertTo-AlabConll</code>
/// <para>The starred completions as the product's page shows them.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Where-Object { $_.Labels -contains 'DRUG' } | ConvertTo-AlabConll -Layout Document -LabelConfig examples/clinic-notes.xml</code>
/// <para>The documents about drugs, each under a header with its task's id, without assertion labels.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "AlabConll")]
[OutputType(typeof(string))]
public sealed class ConvertToAlabConllCommand : ConvertCommand
{
    /// <summary>
    /// The headers: one for the file as the product's page shows it (Page, the default), one and a blank line as the
    /// product writes it (Product), or one for every document with its task's id (Document).
    /// </summary>
    [Parameter]
    public ConllLayout Layout { get; set; }

    private protected override AlabFormat Format => AlabFormat.Conll2003;

    private protected override ExportOptions Options() => new()
    {
        Selection = Selection,
        Conll = new ConllOptions { Layout = Layout, Config = ReadLabelConfig() },
    };
}
