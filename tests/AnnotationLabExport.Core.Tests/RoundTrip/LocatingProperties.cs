using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>Every span of every generated completion lies where the slow reference says.</summary>
public sealed class LocatingProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true);

    [Theory]
    [InlineData(MismatchedSpan.Search)]
    [InlineData(MismatchedSpan.Keep)]
    [InlineData(MismatchedSpan.Omit)]
    public void Spans_lie_where_the_reference_says(MismatchedSpan mode) => Prop.ForAll(SpanProjects.Any, project =>
    {
        foreach (SpanTask task in project.Tasks)
        {
            using var text = new TaskText();
            text.Load(Loaded.Value(SpanJson.Quoted(task.Text)));
            foreach (SpanCompletion completion in task.Completions)
                Assert.Equal(LocatingReference.Of(task.Text, completion.Results, mode), Found(completion, text, mode));
        }
    }).Check(Runs);

    /// <summary>What the generator never made would be proved of nothing.</summary>
    [Fact]
    public void Generated_spans_meet_every_end()
    {
        List<Located> located = [.. SpanProjects.Any.Generator.Sample(400)
            .SelectMany(project => project.Tasks)
            .SelectMany(task => task.Completions.Select(completion => (task.Text, completion.Results)))
            .SelectMany(one => LocatingReference.Of(one.Text, one.Results, MismatchedSpan.Omit))];
        Assert.All(
            Enum.GetValues<SpanFault>().Except([SpanFault.TextMismatch]),
            fault => Assert.True(located.Count(one => one.Fault == fault) > 20, $"{fault}"));
        Assert.True(located.Count(one => one.IsMoved) > 50);
    }

    private static List<Located> Found(SpanCompletion completion, TaskText text, MismatchedSpan mode)
    {
        var spans = new List<Span>();
        TaskDocument task = Loaded.Task($$"""{"data":{},"completions":[{{completion.ToJson()}}]}""");
        new SpanLocator(new TextField(SpanProjects.Config), mode).Locate(task.Completions[0], text, spans);
        List<int> results = [];
        foreach (AnnotationLabExport.Tasks.Result result in task.Completions[0].Results)
            results.Add(result.Json.Index);
        return [.. spans.Select(span => new Located(
            results.IndexOf(span.Result.Json.Index), span.Label, span.Start, span.End, span.Place.Fault, span.Place.IsMoved))];
    }
}
