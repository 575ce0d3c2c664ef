using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
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

    public FormatOptions Options { get; } = new();

    /// <summary>The export; null if the command asks for something else.</summary>
    public static CaseCommand? Of(string name, string command)
    {
        string[] words = command.Split(' ');
        return words.Length > 3 && words[0] == "Get-AlabTask" && words[2] == "|" && Formats.ContainsKey(words[3])
            ? new CaseCommand(name, words)
            : null;
    }

    private FormatOptions With(FormatOptions options, string option, string value) => option switch
    {
        "-AnnotationSource" => options with { Choice = options.Choice with { Source = Enum.Parse<AnnotationSource>(value) } },
        "-LabelConfig" => options with { Config = LabelConfig.Load(Repository.Case(_case, value)) },
        "-TextField" => options with { TextFieldName = value },
        "-MismatchedSpan" => options with { Tokens = options.Tokens with { Mismatched = Enum.Parse<MismatchedSpan>(value) } },
        "-Tokenizer" => options with { Tokens = options.Tokens with { Tokenizer = Enum.Parse<TokenizerKind>(value) } },
        "-SentenceSplit" => options with { Tokens = options.Tokens with { SentenceSplit = Enum.Parse<SentenceSplit>(value) } },
        "-Overlap" => options with { Tokens = options.Tokens with { Overlap = Enum.Parse<OverlapRule>(value) } },
        "-ExcludeLabel" => options with { Choice = options.Choice with { Annotations = new AnnotationFilter { Exclude = new HashSet<string> { value } } } },
        "-Shape" => options with { Own = [options.Of<TableOptions>() with { Shape = Enum.Parse<TableShape>(value) }] },
        "-OffsetUnit" => options with { Own = [options.Of<TableOptions>() with { OffsetUnit = Enum.Parse<OffsetUnit>(value) }] },
        _ => throw new ArgumentOutOfRangeException(nameof(option), option, "No case needed this before."),
    };
}
