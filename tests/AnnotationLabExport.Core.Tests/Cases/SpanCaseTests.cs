using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Cases;

/// <summary>Spans of the world's files, each as its case says (docs/formats.md §2, §5, §6).</summary>
public sealed class SpanCaseTests
{
    private static readonly string[] Names =
    [
        "drifting-offsets", "quote-with-spelled-line-breaks", "end-includes-last-character", "quote-elsewhere",
        "scripts-without-word-borders", "code-points-without-quote", "offsets-by-path", "offsets-that-are-no-integers",
        "span-without-quote", "long-table-in-one-unit", "two-labels-on-a-region", "two-text-fields",
        "labels-on-pictures-and-talks", "regions-in-tables",
    ];

    public static TheoryData<string, string> Commands
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string name in Names)
            {
                foreach (CaseEntry entry in CaseFile.Read(name))
                {
                    if (entry.Command.Contains("| ConvertTo-", StringComparison.Ordinal) && entry.Result is not null)
                        all.Add(name, entry.Command);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_case_comes_out_as_it_says(string name, string command)
    {
        CaseEntry entry = CaseFile.Read(name).Single(one => one.Command == command);
        var asked = CaseCommand.Of(name, command)!;
        using var stream = new MemoryStream();
        using var export = new FormatExport(ExportFormats.Of(asked.Format), asked.Options, new Utf8Output(stream));
        new ExportSession(asked.Options, [export]).Run(new PathSource(asked.Source), new SilentProgress(), CancellationToken.None);

        Assert.Equal(entry.Result, Utf8.WithoutMark.GetString(stream.ToArray()));
        if (entry.Diagnostics is not null)
            Assert.Equal(Sorted(entry.Diagnostics), Sorted(export.Log.Counts));
        if (entry.Accounting is not null)
            Assert.Equal(Sorted(entry.Accounting), Sorted(Figures(export.Spans!)));
    }

    [Fact]
    public void Annotations_without_a_quote_show_what_stands_there()
    {
        CaseEntry entry = CaseFile.Read("span-without-quote")[1];
        IEnumerable<string> lines = Tasks("span-without-quote", "input.json").SelectMany(task => task.Completions)
            .SelectMany(completion => completion.Annotations).Select(annotation => $"[{annotation.Text}]\n");
        Assert.Equal(entry.Result, string.Concat(lines));
    }

    [Fact]
    public void Quotes_with_spelled_line_breaks_are_no_finding()
    {
        using var validator = new ProjectValidator(new ValidationOptions());
        var source = new PathSource(Repository.Case("quote-with-spelled-line-breaks", "input.json"));
        Assert.DoesNotContain(
            validator.Validate(source, _ => { }, CancellationToken.None), found => found.Code != DiagnosticCode.SpanCutsToken);
    }

    [Fact]
    public void Pictures_have_no_text() => Assert.All(Tasks("labels-on-pictures-and-talks", "input-pictures.json"), task => Assert.Null(task.Text));

    private static IEnumerable<AlabTask> Tasks(string name, string file) => new AlabTaskReader(new ChoiceOptions())
        .Read(new PathSource(Repository.Case(name, file)), new ReadProgress(), CancellationToken.None);

    private static Dictionary<string, int> Figures(SpanAccount spans) => new()
    {
        ["candidates"] = spans.Candidates,
        ["exact"] = spans.Exact,
        ["widened"] = spans.Widened,
        ["strict"] = spans.LeftOut,
        ["overlap"] = spans.LostToOverlap,
        ["out of range"] = spans.OutOfRange,
        ["by path"] = spans.ByPath,
        ["empty"] = spans.Empty,
        ["omitted"] = spans.Omitted,
        ["mismatched"] = spans.Mismatched,
        ["moved"] = spans.Moved,
    };

    private static string Sorted<T>(IEnumerable<KeyValuePair<T, int>> figures) => string.Join(
        ", ", figures.Where(one => one.Value > 0).Select(one => $"{one.Key} {one.Value}").Order(StringComparer.Ordinal));
}
