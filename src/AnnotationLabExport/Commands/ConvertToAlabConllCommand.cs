using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Parameters;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Commands;

/// <summary>Turns tasks into lines of CoNLL 2003.</summary>
/// <remarks>
/// <para>A document is a task with one annotation set: a task with two completions comes out twice. By default tokens
/// are what white space separates, line breaks end sentences, tags are in IOB2, a span covers every token that it
/// touches, and of spans that share a token the longest is tagged.</para>
/// <para>Whatever is left out or widened is counted in one warning, and told one by one with -Verbose. See
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
public sealed class ConvertToAlabConllCommand : ConvertCommand
{
    /// <summary>
    /// What a token is: what white space separates (Whitespace, the default), the segments between Unicode's word
    /// boundaries, so that words, numbers and punctuation stand apart (Word), or every character (Character).
    /// </summary>
    [Parameter]
    public TokenizerKind Tokenizer { get; set; }

    /// <summary>
    /// A regular expression that describes tokens, not what lies between them; it takes the place of -Tokenizer. Text
    /// that it does not match gives no token, and a span that touches no token is left out and counted.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TokenPattern { get; set; }

    /// <summary>
    /// What ends a sentence: line breaks (Line, the default), also Unicode's sentence boundaries but not after
    /// abbreviations and not inside a span (Sentence), or nothing (None).
    /// </summary>
    [Parameter]
    public SentenceSplit SentenceSplit { get; set; }

    /// <summary>
    /// With -SentenceSplit Sentence: after which a sentence does not end, with their periods, ignoring case. They take
    /// the place of the list of medical English in about_AnnotationLabExport_Conll.
    /// </summary>
    [Parameter]
    public string[]? Abbreviation { get; set; }

    /// <summary>
    /// What becomes of a span that begins or ends inside a token: it covers the whole token (Expand, the default), the
    /// token is cut there (Split), or it is left out (Strict).
    /// </summary>
    [Parameter]
    public SpanAlignment SpanAlignment { get; set; }

    /// <summary>
    /// What becomes of spans that share a token: the longest is tagged (Longest, the default), or all are, each level
    /// in a column of its own (Layered).
    /// </summary>
    [Parameter]
    public OverlapRule Overlap { get; set; }

    /// <summary>
    /// How tags tell where a span begins and ends: Iob2 (the default), Iob1, Iobes or Bilou.
    /// </summary>
    [Parameter]
    public TaggingScheme TaggingScheme { get; set; }

    /// <summary>
    /// The headers: one for the file as the product's page shows it (Page, the default), one and a blank line as the
    /// product writes it (Product), or one for every document with its task's id (Document).
    /// </summary>
    [Parameter]
    public ConllLayout Layout { get; set; }

    /// <summary>
    /// What stands between columns: one space (Space, the default) or one tab (Tab).
    /// </summary>
    [Parameter]
    public ConllSeparator Separator { get; set; }

    /// <summary>
    /// Only these labels become tags, by their names in the source.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? IncludeLabel { get; set; }

    /// <summary>
    /// These labels do not become tags, even if they are included.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? ExcludeLabel { get; set; }

    private protected override AlabFormat Format => AlabFormat.Conll2003;

    private protected override FormatOptions Options() => new()
    {
        Choice = Choice with
        {
            Labels = new LabelFilter
            {
                Include = IncludeLabel?.ToHashSet(StringComparer.Ordinal),
                Exclude = ExcludeLabel?.ToHashSet(StringComparer.Ordinal),
            },
        },
        Config = ReadLabelConfig(),
        Tokens = new TokenOptions
        {
            Tokenizer = Tokenizer,
            TokenPattern = TokenPattern is null ? null : TokenPatterns.Compile(TokenPattern),
            SentenceSplit = SentenceSplit,
            Abbreviations = Abbreviation,
            Alignment = SpanAlignment,
            Overlap = Overlap,
            Scheme = TaggingScheme,
        },
        Own = [new ConllOptions { Layout = Layout, Separator = Separator }],
    };
}
