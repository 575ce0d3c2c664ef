using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.CoreTests.Formats.Conll;
using AnnotationLabExport.CoreTests.Formats.Conll.Reading;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>
/// Spans → CoNLL with Split and Layered → back gives exactly the spans that the account calls exact. Offsets count
/// characters that are no white space, since white space between tokens does not come back.
/// </summary>
public sealed class RoundTripTests
{
    private const string LineBreaks = "\n\r\f\u0085\u2028\u2029";

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true);

    public static TheoryData<TokenizerKind, TaggingScheme> Ways
    {
        get
        {
            var ways = new TheoryData<TokenizerKind, TaggingScheme>();
            foreach (TokenizerKind tokenizer in Enum.GetValues<TokenizerKind>())
            {
                foreach (TaggingScheme scheme in Enum.GetValues<TaggingScheme>())
                    ways.Add(tokenizer, scheme);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Documents_come_back(TokenizerKind tokenizer, TaggingScheme scheme) =>
        Check(new() { Tokenizer = tokenizer, Scheme = scheme, Layout = ConllLayout.Document, SentenceSplit = SentenceSplit.None });

    [Theory]
    [MemberData(nameof(Ways))]
    public void Sentences_come_back(TokenizerKind tokenizer, TaggingScheme scheme) =>
        Check(new() { Tokenizer = tokenizer, Scheme = scheme, Layout = ConllLayout.Document, SentenceSplit = SentenceSplit.Line });

    [Theory]
    [InlineData(ConllLayout.Page, ConllSeparator.Space, SentenceSplit.None)]
    [InlineData(ConllLayout.Page, ConllSeparator.Tab, SentenceSplit.Line)]
    [InlineData(ConllLayout.Product, ConllSeparator.Space, SentenceSplit.Line)]
    [InlineData(ConllLayout.Product, ConllSeparator.Tab, SentenceSplit.None)]
    [InlineData(ConllLayout.Document, ConllSeparator.Tab, SentenceSplit.Line)]
    [InlineData(ConllLayout.Classic, ConllSeparator.Space, SentenceSplit.Line)]
    [InlineData(ConllLayout.Classic, ConllSeparator.Tab, SentenceSplit.None)]
    public void Files_of_every_layout_come_back(ConllLayout layout, ConllSeparator separator, SentenceSplit split) =>
        Check(new() { Layout = layout, Separator = separator, SentenceSplit = split });

    private static void Check(ConllChoice options) =>
        Prop.ForAll(SpanProjects.Any, project => CheckOne(project, options with { Config = SpanProjects.Config, Alignment = SpanAlignment.Split, Overlap = OverlapRule.Layered }))
            .Check(Runs);

    private static void CheckOne(SpanProject project, ConllChoice options)
    {
        // A token of them, cut off by Split, is written and not read.
        if (project.Tasks.Any(task => task.Text.Any(SpanProjects.Invisible.Contains)))
            return;
        // There the format itself does not tell such a token from a header.
        if (options.Layout != ConllLayout.Page && project.Tasks.Any(task => task.Text.Contains("-DOCSTART-", StringComparison.Ordinal)))
            return;
        var run = ConllExport.Of(project.ToJson(), options);
        var read = ConllRead.Of(run.Text);
        List<Document> back = [.. read.Tasks.Select(Document.Of)];

        (List<Document> expected, int exact, int lost) = Expected(project, options);
        Assert.Equal(expected.Select(document => document.Text), back.Select(document => document.Text));
        Assert.Equal(expected.Select(document => document.Sorted), back.Select(document => document.Sorted));
        Assert.Equal(0, read.Broken);
        Assert.Equal((exact, 0, 0, lost), (run.Spans.Exact, run.Spans.Widened, run.Spans.LeftOut, run.Spans.LostToOverlap));
        Assert.Equal(exact, run.Annotations);
    }

    /// <summary>
    /// What must come back, the number of exact spans (pieces of one span in several sentences count one), and of those lost
    /// because an equal span is there and one of the two was moved.
    /// </summary>
    private static (List<Document> Documents, int Exact, int Lost) Expected(SpanProject project, ConllChoice options)
    {
        var documents = new List<Document>();
        int exact = 0;
        int lost = 0;
        foreach (SpanTask task in project.Tasks)
        {
            foreach (SpanCompletion? completion in Sets(task))
            {
                IReadOnlyList<Candidate> candidates = Candidates.Of(task.Text, completion, options.Mismatched).Usable;
                List<Candidate> spans = [.. candidates.DistinctBy(Equals)];
                lost += candidates.Except(spans).Count(one => one.IsMoved || spans.Find(span => Equals(span) == Equals(one))!.IsMoved);
                exact += spans.Count;
                var document = new Document(
                    Solid(Candidate.Written(task.Text)),
                    [.. spans.SelectMany(span => Pieces(task.Text, span, options.SentenceSplit))]);
                if (document.Text.Length > 0 || (options.Layout == ConllLayout.Document && task.Id is not (null or "\"\"" or "\"X\"")))
                    documents.Add(document);
            }
        }

        if (options.Layout is ConllLayout.Page or ConllLayout.Product && documents.Count > 0)
            documents = [documents.Aggregate((all, next) => all.Then(next))];
        return (documents, exact, lost);
    }

    /// <summary>By what two spans are equal.</summary>
    private static (int, int, string) Equals(Candidate span) => (span.Start, span.End, span.Label);

    /// <summary>A task without a completion is a document without spans.</summary>
    private static IEnumerable<SpanCompletion?> Sets(SpanTask task) =>
        task.Written is not { } written ? [] : written.DefaultIfEmpty<SpanCompletion?>(null);

    private static IEnumerable<(int, int, string)> Pieces(string text, Candidate span, SentenceSplit split)
    {
        int start = span.Start;
        for (int end = start + 1; end <= span.End; end++)
        {
            if (end < span.End && !(split == SentenceSplit.Line && LineBreaks.Contains(text[end])))
                continue;
            (int first, int last) = (Solid(text[..start]).Length, Solid(text[..end]).Length);
            if (last > first)
                yield return (first, last, span.Tag);
            start = end;
        }
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !SpanProjects.White.Contains(c)));

    /// <summary>A document without its white space.</summary>
    private sealed record Document(string Text, IReadOnlyList<(int Start, int End, string Label)> Spans)
    {
        public IEnumerable<(int, int, string)> Sorted => Spans.Order();

        public static Document Of(AlabTask task)
        {
            string text = task.Text!;
            IReadOnlyList<AlabAnnotation> annotations = ConllRead.Annotations(task);
            Assert.All(annotations, span => Assert.Equal(text[(int)span.Start!..(int)span.End!], span.Text));
            return new(Solid(text), [.. annotations.Select(span =>
                (Solid(text[..(int)span.Start!]).Length, Solid(text[..(int)span.End!]).Length, Assert.Single(span.Labels)))]);
        }

        public Document Then(Document next) => new(
            Text + next.Text,
            [.. Spans, .. next.Spans.Select(span => (span.Start + Text.Length, span.End + Text.Length, span.Label))]);
    }
}
