using System.Globalization;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>A project in figures, by hand-made cases (docs/agreement.md, Figures).</summary>
public sealed class FiguresTests
{
    private const string Relation = """{"type":"relation","from_id":"a","to_id":"b","labels":["of"]}""";

    private static string By(string annotator, params string[] results) => Measured.By(annotator, "", results);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void Labels_are_counted_with_quotes_and_lengths()
    {
        string project =
            Measured.Task(1, "one two three two", By("a", Sample.Span(0, 3, "X"), Sample.Span(4, 7, "X"), Sample.Span(14, 17, "X")), By("b", Sample.Span(0, 13, "X")))
            + Measured.Task(2, "one", By("a", Sample.Span(0, 3, "X"), Sample.Span(0, 3, "Y"), Measured.Choice("c", "X"), Relation));
        AlabLabelFigures[] figures = [.. Measured.By(new LabelCounter(), project).Figures("notes")];
        Assert.Equal(
            ["Entity X 5 2 3 2", "Entity Y 1 1 1 1", "Classification X 1 1 0 1", "Relation of 1 1 0 1"],
            figures.Select(one => $"{one.Kind} {one.Label} {one.Results} {one.Tasks} {one.Quotes} {one.Annotators}"));
        Assert.Equal([5.0 / 6, 1.0 / 6, 1, 1], figures.Select(one => one.Share));
        Assert.Equal((5L, 1.4, 1.0, 1.0, 1.0, 3.0), (figures[0].Spans, figures[0].LengthMean, figures[0].LengthQ1, figures[0].LengthMedian, figures[0].LengthQ3, figures[0].LengthMax));
        Assert.Equal((0L, null), (figures[2].Spans, figures[2].LengthMean));
        Assert.Equal([0, null, null, null], figures.Select(one => one.F1));
    }

    [Fact]
    public void A_span_without_a_place_counts_by_its_quote()
    {
        AlabLabelFigures one = Assert.Single(Measured.By(
            new LabelCounter(), Measured.Task(1, "fever", By("a", Sample.Span(70, 99, "X", "elsewhere")))).Figures(""));
        Assert.Equal((1, 1, 0L, null), (one.Results, one.Quotes, one.Spans, one.LengthMax));
    }

    [Fact]
    public void Labels_that_are_not_asked_for_are_not_counted()
    {
        var options = new MeasureOptions
        {
            Choice = new ChoiceOptions { Annotations = new AnnotationFilter { Exclude = new HashSet<string> { "X" } } },
        };
        string project = Measured.Task(1, "one", By("a", Sample.Span(0, 3, "X"), Sample.Span(0, 3, "Y")));
        Assert.Equal("Y", Assert.Single(Measured.By(new LabelCounter(), project, options).Figures("")).Label);
    }

    [Fact]
    public void Assertions_are_told_from_entities_by_the_configuration()
    {
        LabelConfig config = LabelConfig.Load(Repository.Example("clinic-notes.xml"));
        string project = Measured.Task(1, "no fever", By("a", Sample.Span(3, 8, "PROBLEM"), Sample.Span(3, 8, "Absent")));
        Assert.Equal(
            ["Entity PROBLEM", "Assertion Absent"],
            Measured.By(new LabelCounter(), project, new MeasureOptions { Config = config }).Figures("").Select(one => $"{one.Kind} {one.Label}"));
    }

    [Fact]
    public void Annotators_are_counted_with_states_and_lead_times()
    {
        string project = Measured.Task(
            1,
            "one",
            Measured.By("a", """ "lead_time":10,"submitted_at":"2022-01-01T10:00:00Z","honeypot":true,"""),
            Measured.By("a", """ "lead_time":20.5,"review_status":{"approved":true},""", Sample.Span(0, 3, "X")),
            Measured.By("b", """ "lead_time":"30","was_cancelled":true,"""),
            Measured.By("c", """ "deleted_at":"2022-01-01T10:00:00Z","""))
            + Measured.Task(2, "two", Measured.By("a", """ "review_status":{"approved":false},"""));
        AlabAnnotatorFigures[] figures = [.. Measured.By(new AnnotatorCounter(), project).Figures("")];
        Assert.Equal(
            ["a 3 0.75 2 1 | 0 1 1 1 0 1 | 2 15.25 20.5 30.5", "b 1 0.25 1 0 | 0 0 0 0 1 0 | 0   "],
            figures.Select(one => Line(
                $"{one.Annotator} {one.Completions} {one.Share} {one.Tasks} {one.Results} | {one.Drafted} {one.Submitted} {one.Accepted} {one.Rejected} {one.Skipped} {one.Starred} | {one.LeadTimes} {one.LeadTimeMean} {one.LeadTimeMax} {one.LeadTimeTotal}")));
    }

    [Fact]
    public void Days_are_those_of_the_submission_else_the_making()
    {
        string project = Measured.Task(
            1,
            "one",
            Measured.By("b", """ "created_ago":"2022-01-01T23:30:00-01:00","lead_time":5,"""),
            Measured.By("a", """ "created_ago":"2022-01-01T10:00:00Z","submitted_at":"2022-01-03T10:00:00","""),
            Measured.By("a", """ "created_ago":"yesterday","""),
            Measured.By("b", """ "updated_at":"2022-01-02T10:00:00Z",""", Sample.Span(0, 3, "X")));
        Assert.Equal(
            ["2022-01-02 b 2 1 5", "2022-01-03 a 1 0 ", " a 1 0 "],
            Measured.By(new DayCounter(), project).Figures("").Select(one => Line($"{one.Day:yyyy-MM-dd} {one.Annotator} {one.Completions} {one.Results} {one.LeadTimeTotal}")));
        Assert.Equal(DateTimeKind.Utc, Measured.By(new DayCounter(), project).Figures("").First().Day!.Value.Kind);
    }

    [Fact]
    public void Tasks_are_in_the_state_of_the_completion_that_is_furthest()
    {
        const string Submitted = """ "submitted_at":"2022-01-03T10:00:00","honeypot":true,""";
        string project = Measured.Task(1, "")
            + Measured.Task(2, "", Measured.By("a", ""), Measured.By("b", Submitted))
            + Measured.Task(3, "", Measured.By("a", """ "review_status":{"approved":false},"""), Measured.By("b", ""))
            + Measured.Task(4, "", Measured.By("a", """ "skipped":true,"""))
            + Measured.Task(5, "", Measured.By("a", """ "deleted_at":"2022","""))
            + """{"id":6,"data":{},"annotations":[{"result":[]}]}""";
        AlabStateFigures[] figures = [.. Measured.By(new StateCounter(), project).Figures("")];
        Assert.Equal(
            ["Untouched 2 0", "Drafted 0 2", "Submitted 2 2", "Accepted 0 0", "Rejected 1 1", "Skipped 1 1", "Starred 1 1"],
            figures.Select(one => $"{one.State} {one.Tasks} {one.Completions}"));
        Assert.Equal(1, figures.Where(one => one.State != TaskState.Starred).Sum(one => one.Share!.Value), 1e-12);
        Assert.All(Measured.By(new StateCounter(), "[]").Figures(""), one => Assert.Null(one.Share));
    }

    [Fact]
    public void Controls_are_counted_with_their_types()
    {
        string project = Measured.Task(1, "one", By("a", Sample.Span(0, 3, "X"), Sample.Span(0, 3, "Y"), Measured.Choice("c", "x", "y"), Relation))
            + Measured.Task(2, "one", By("b", Sample.Span(0, 3, "X"), Sample.Result("rating", """{"rating":4}""", from: "stars")));
        Assert.Equal(
            ["label labels 3 0.5 2 2 2", "c choices 1 0.16666666666666666 1 2 1", "relation relation 1 0.16666666666666666 1 1 1", "stars rating 1 0.16666666666666666 1 0 1"],
            Measured.By(new ControlCounter(), project).Figures("").Select(one => Line($"{one.Control} {one.Type} {one.Results} {one.Share} {one.Tasks} {one.Labels} {one.Annotators}")));
    }

    [Fact]
    public void What_is_no_task_or_not_chosen_does_not_count()
    {
        var options = new MeasureOptions { Choice = new ChoiceOptions { OnlyGroundTruth = true } };
        using var pass = new MeasurePass(options, new StateCounter());
        pass.Run(new MemorySource(Measured.Task(1, "") + Measured.Task(2, "", Measured.By("a", "\"honeypot\":true,")) + """{"x":1}"""), _ => { }, CancellationToken.None);
        Assert.Equal((2, 1), (pass.Met, pass.Chosen));
    }
}
