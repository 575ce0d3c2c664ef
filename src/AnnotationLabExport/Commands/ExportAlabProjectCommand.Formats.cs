using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;
using AnnotationLabExport.Parameters;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Commands;

/// <content>The options of the formats, by the names that the ConvertTo cmdlets have.</content>
public sealed partial class ExportAlabProjectCommand
{
    /// <summary>Json: leaves out all white space between tokens.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    /// <summary>Json: writes each task on a line of its own, no list around them.</summary>
    [Parameter]
    public SwitchParameter AsLines { get; set; }

    /// <summary>
    /// Csv, Tsv: what a row stands for, an annotation set with a column for every control (Wide, the default), or a
    /// result (Long).
    /// </summary>
    [Parameter]
    public TableShape Shape { get; set; }

    /// <summary>
    /// Csv, Tsv: the wide shape also gets the columns created_username, created_ago, updated_at, lead_time and
    /// ground_truth.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeMetadata { get; set; }

    /// <summary>
    /// Csv, Tsv: puts ' before a cell that a spreadsheet would take for a formula: one that begins with =, +, -, @, a
    /// tab or a carriage return, unless it is a number in the source.
    /// </summary>
    [Parameter]
    public SwitchParameter EscapeFormula { get; set; }

    /// <summary>Csv, Tsv: leaves the header out.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>Csv, Tsv: what ends a record, Lf (the default) or CrLf.</summary>
    [Parameter]
    public LineEnding NewLine { get; set; }

    /// <summary>
    /// Conll2003: what a token is: what white space separates (Whitespace, the default), the segments between Unicode's word
    /// boundaries, so that words, numbers and punctuation stand apart (Word), or every character (Character).
    /// </summary>
    [Parameter]
    public TokenizerKind Tokenizer { get; set; }

    /// <summary>
    /// Conll2003: a regular expression that describes tokens, not what lies between them; it takes the place of -Tokenizer. Text
    /// that it does not match gives no token, and a span that touches no token is left out and counted.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TokenPattern { get; set; }

    /// <summary>
    /// Conll2003: what ends a sentence: line breaks (Line, the default), also Unicode's sentence boundaries but not after
    /// abbreviations and not inside a span (Sentence), or nothing (None).
    /// </summary>
    [Parameter]
    public SentenceSplit SentenceSplit { get; set; }

    /// <summary>
    /// Conll2003: with -SentenceSplit Sentence: after which a sentence does not end, with their periods, ignoring case. They take
    /// the place of the list of medical English in about_AnnotationLabExport_Conll.
    /// </summary>
    [Parameter]
    public string[]? Abbreviation { get; set; }

    /// <summary>
    /// Conll2003: what becomes of a span that begins or ends inside a token: it covers the whole token (Expand, the default), the
    /// token is cut there (Split), or it is left out (Strict).
    /// </summary>
    [Parameter]
    public SpanAlignment SpanAlignment { get; set; }

    /// <summary>
    /// Conll2003: what becomes of spans that share a token: the longest is tagged (Longest, the default), or all are, each level
    /// in a column of its own (Layered).
    /// </summary>
    [Parameter]
    public OverlapRule Overlap { get; set; }

    /// <summary>
    /// Conll2003: how tags tell where a span begins and ends: Iob2 (the default), Iob1, Iobes or Bilou.
    /// </summary>
    [Parameter]
    public TaggingScheme TaggingScheme { get; set; }

    /// <summary>
    /// Conll2003: the headers: one for the file as the product's page shows it (Page, the default), one and a blank line as the
    /// product writes it (Product), or one for every document with its task's id (Document).
    /// </summary>
    [Parameter]
    public ConllLayout Layout { get; set; }

    /// <summary>
    /// Conll2003: what stands between columns: one space (Space, the default) or one tab (Tab).
    /// </summary>
    [Parameter]
    public ConllSeparator Separator { get; set; }

    /// <summary>
    /// Conll2003: only these labels become tags, by their names in the source.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? IncludeLabel { get; set; }

    /// <summary>
    /// Conll2003: these labels do not become tags, even if they are included.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? ExcludeLabel { get; set; }

    private FormatOptions Options() => new()
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
        Own =
        [
            new JsonOptions { Style = AsLines ? JsonStyle.Lines : Compress ? JsonStyle.Compact : JsonStyle.Indented },
            new TableOptions
            {
                Shape = Shape,
                IncludeMetadata = IncludeMetadata,
                EscapeFormula = EscapeFormula,
                NoHeader = NoHeader,
                NewLine = NewLine,
            },
            new ConllOptions { Layout = Layout, Separator = Separator },
        ],
    };
}
