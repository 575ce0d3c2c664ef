using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Cases;

/// <summary>An export that a case's command asks for: <c>Get-AlabTask file | ConvertTo-Alab… options</c>.</summary>
internal sealed class CaseCommand
{
    private static readonly Dictionary<string, AlabFormat> Formats = new()
    {
        ["ConvertTo-AlabConll"] = AlabFormat.Conll2003,
        ["ConvertTo-AlabCsv"] = AlabFormat.Csv,
        ["ConvertTo-AlabTsv"] = AlabFormat.Tsv,
    };

    private readonly string _case;

    private CaseCommand(string name, string[] words)
    {
        _case = name;
        Source = Repository.Case(name, words[1]);
        Format = Formats[words[3]];
        for (int i = 4; i < words.Length; i += 2)
            Options = With(Options, words[i], words[i + 1]);
    }

    public string Source { get; }

    public AlabFormat Format { get; }

    public ExportOptions Options { get; } = new();

    /// <summary>The export; null if the command asks for something else.</summary>
    public static CaseCommand? Of(string name, string command)
    {
        string[] words = command.Split(' ');
        return words.Length > 3 && words[0] == "Get-AlabTask" && words[2] == "|" && Formats.ContainsKey(words[3])
            ? new CaseCommand(name, words)
            : null;
    }

    private ExportOptions With(ExportOptions options, string option, string value) => option switch
    {
        "-AnnotationSource" => options with { Choice = options.Choice with { Source = Enum.Parse<AnnotationSource>(value) } },
        "-LabelConfig" => With(options, options.Conll with { Config = LabelConfig.Load(Repository.Case(_case, value)) }),
        "-MismatchedSpan" => With(options, options.Conll with { Mismatched = Enum.Parse<MismatchedSpan>(value) }),
        "-Tokenizer" => With(options, options.Conll with { Tokenizer = Enum.Parse<TokenizerKind>(value) }),
        "-SentenceSplit" => With(options, options.Conll with { SentenceSplit = Enum.Parse<SentenceSplit>(value) }),
        "-Overlap" => With(options, options.Conll with { Overlap = Enum.Parse<OverlapRule>(value) }),
        "-ExcludeLabel" => With(options, options.Conll with { Labels = new LabelFilter { Exclude = new HashSet<string> { value } } }),
        "-Shape" => options with { Table = options.Table with { Shape = Enum.Parse<TableShape>(value) } },
        "-OffsetUnit" => options with { Table = options.Table with { OffsetUnit = Enum.Parse<OffsetUnit>(value) } },
        _ => throw new ArgumentOutOfRangeException(nameof(option), option, "No case needed this before."),
    };

    private static ExportOptions With(ExportOptions options, ConllOptions conll) => options with { Conll = conll };
}
