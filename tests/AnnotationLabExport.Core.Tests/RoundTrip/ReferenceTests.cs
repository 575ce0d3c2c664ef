using AnnotationLabExport.CoreTests.Harness;
using System.Text.RegularExpressions;
using AnnotationLabExport.CoreTests.Formats.Conll;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>Every combination of choices writes, line by line, what the reference says, and accounts for it.</summary>
public sealed class ReferenceTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    /// <summary>Matches that hold white space, nothing, or half a pair; and text that none matches.</summary>
    private static readonly Regex Pattern = new(@"[a-z\s]+|[^a-z\s(漢]|x*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static TheoryData<SpanAlignment, OverlapRule, SentenceSplit> Combinations
    {
        get
        {
            var all = new TheoryData<SpanAlignment, OverlapRule, SentenceSplit>();
            foreach (SpanAlignment alignment in Enum.GetValues<SpanAlignment>())
            {
                foreach (OverlapRule overlap in Enum.GetValues<OverlapRule>())
                {
                    foreach (SentenceSplit split in Enum.GetValues<SentenceSplit>())
                        all.Add(alignment, overlap, split);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_file_and_the_account_are_those_of_the_reference(SpanAlignment alignment, OverlapRule overlap, SentenceSplit split) =>
        Prop.ForAll(SpanProjects.Any, Gen.Choose(0, 59).ToArbitrary(), (project, way) =>
        {
            var options = new ConllChoice { Config = SpanProjects.Config, Alignment = alignment, Overlap = overlap, SentenceSplit = split, Scheme = (TaggingScheme)(way / 5 % 4), Mismatched = (MismatchedSpan)(way / 20) };
            CheckOne(project, way % 5 == 4 ? options with { TokenPattern = Pattern } : options with { Tokenizer = (TokenizerKind)(way % 5) });
        }).Check(Runs);

    private static void CheckOne(SpanProject project, ConllChoice options)
    {
        var run = ConllExport.Of(project.ToJson(), options);
        List<Candidates> candidates = [];
        List<Reference> documents = [];
        foreach (SpanTask task in project.Tasks)
        {
            foreach (SpanCompletion? completion in task.Written?.DefaultIfEmpty<SpanCompletion?>(null) ?? [])
            {
                candidates.Add(Candidates.Of(task.Text, completion, options.Mismatched));
                documents.Add(new Reference(task.Text, candidates[^1], options));
            }
        }

        int columns = Math.Max(1, documents.Select(document => document.Levels.Count).DefaultIfEmpty().Max());
        IEnumerable<string> lines = documents.SelectMany(document => document.Sentences()
            .SelectMany(sentence => Lines(sentence, columns, options.Scheme).Append("")));
        Assert.Equal(["-DOCSTART- -X- O", .. lines, ""], run.Text.Split('\n'));

        SpanAccount spans = run.Spans;
        Assert.Equal(
            [.. new[] { Sum(one => one.Exact), Sum(one => one.Widened), Sum(one => one.WidenedCharacters), Sum(one => one.LeftOut), Sum(one => one.Lost) }],
            new[] { spans.Exact, spans.Widened, (int)spans.WidenedCharacters, spans.LeftOut, spans.LostToOverlap });
        Assert.Equal(
            [Faulty(SpanFault.OutOfRange), Faulty(SpanFault.ByPath), Faulty(SpanFault.Empty), Faulty(SpanFault.Omitted), Faulty(SpanFault.TextMismatch), candidates.Sum(one => one.Moved)],
            new[] { spans.OutOfRange, spans.ByPath, spans.Empty, spans.Omitted, spans.Mismatched, spans.Moved });
        Assert.Equal(candidates.Sum(one => one.Usable.Count + one.Out) - Sum(one => one.Dropped), spans.Candidates);
        Assert.Equal(spans.Exact + spans.Widened, run.Annotations);

        int Sum(Func<Reference, int> figure) => documents.Sum(figure);

        int Faulty(SpanFault fault) => candidates.Sum(one => one.Count(fault));
    }

    private static IEnumerable<string> Lines(IReadOnlyList<(string Token, Candidate?[] Spans)> sentence, int columns, TaggingScheme scheme)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            IEnumerable<string> tags = Enumerable.Range(0, columns).Select(column => Tag(At(i - 1, column), At(i, column), At(i + 1, column), scheme));
            yield return $"{sentence[i].Token} -X- _ {string.Join(' ', tags)}";
        }

        Candidate? At(int i, int column) =>
            i < 0 || i >= sentence.Count || column >= sentence[i].Spans.Length ? null : sentence[i].Spans[column];
    }

    private static string Tag(Candidate? before, Candidate? span, Candidate? after, TaggingScheme scheme)
    {
        if (span is null)
            return "O";
        bool begins = before != span;
        bool ends = after != span;
        string prefix = scheme switch
        {
            TaggingScheme.Iob1 => begins && before?.Tag == span.Tag ? "B" : "I",
            TaggingScheme.Iobes => begins ? ends ? "S" : "B" : ends ? "E" : "I",
            TaggingScheme.Bilou => begins ? ends ? "U" : "B" : ends ? "L" : "I",
            _ => begins ? "B" : "I",
        };
        return $"{prefix}-{span.Tag}";
    }
}
