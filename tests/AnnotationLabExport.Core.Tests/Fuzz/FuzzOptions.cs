using System.Text.RegularExpressions;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Options of every kind, thrown together.</summary>
/// <param name="random">From which all follows.</param>
internal sealed class FuzzOptions(Random random)
{
    private static readonly Regex[] Patterns =
    [
        new(@"\w+|[^\w\s]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking),
        new(@"[\s\S]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        new(@"(?<=a)\S*|\uDE00.", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
    ];

    public FormatOptions Export(LabelConfig? config)
    {
        AnnotationSource source = Any<AnnotationSource>();
        return new FormatOptions
        {
            Choice = Selection(source),
            Config = config,
            Tokens = Tokens(),
            Own =
            [
                new JsonOptions { Style = Chance(2) ? JsonStyle.Compact : JsonStyle.Indented },
                Table(source),
                new ConllOptions { Layout = Any<ConllLayout>(), Separator = Any<ConllSeparator>() },
            ],
        };
    }

    public Regex? Pattern() => Chance(4) ? Patterns[random.Next(Patterns.Length)] : null;

    public T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>() is var values ? values[random.Next(values.Length)] : default;

    private TableOptions Table(AnnotationSource source) => new()
    {
        Shape = Any<TableShape>(),
        IncludeMetadata = Chance(2),
        EscapeFormula = Chance(2),
        NoHeader = Chance(5),
        NewLine = Any<LineEnding>(),
        Source = source,
    };

    private TokenOptions Tokens() => new()
    {
        Tokenizer = Any<TokenizerKind>(),
        TokenPattern = Pattern(),
        SentenceSplit = Any<SentenceSplit>(),
        Abbreviations = Chance(4) ? ["Dr.", "", "😀."] : null,
        Alignment = Any<SpanAlignment>(),
        Overlap = Any<OverlapRule>(),
        Scheme = Any<TaggingScheme>(),
    };

    private ChoiceOptions Selection(AnnotationSource source) => new()
    {
        OnlyGroundTruth = Chance(8),
        SubmittedOnly = Chance(16),
        ReviewedOnly = Chance(16),
        ExcludeTasksWithoutCompletions = Chance(8),
        Source = source,
        Policy = Any<CompletionPolicy>(),
        Annotations = Chance(4) ? Annotations() : new AnnotationFilter(),
        Filter = Chance(4) ? Filter() : new TaskFilter(),
    };

    private AnnotationFilter Annotations() => random.Next(3) switch
    {
        0 => new AnnotationFilter { Exclude = new HashSet<string> { "PROBLEM", "X" } },
        1 => new AnnotationFilter { Include = new HashSet<string> { "PROBLEM", "a" } },
        _ => new AnnotationFilter { Kinds = AnnotationKind.Entity | AnnotationKind.Relation | AnnotationKind.Other },
    };

    private TaskFilter Filter() => random.Next(6) switch
    {
        0 => new TaskFilter { Ids = new HashSet<string> { "1", "7", "" } },
        1 => new TaskFilter { Title = title => title.Length % 2 == 0 },
        2 => new TaskFilter { Labels = new HashSet<string> { "PROBLEM", "a" } },
        3 => new TaskFilter { Annotators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "eric", "" } },
        4 => new TaskFilter { Text = text => text.Contains('e', StringComparison.Ordinal) },
        _ => new TaskFilter { ChangedAfter = DateTimeOffset.UnixEpoch, ChangedBefore = DateTimeOffset.MaxValue },
    };

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
