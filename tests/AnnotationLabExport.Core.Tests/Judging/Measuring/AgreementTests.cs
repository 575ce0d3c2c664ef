using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Measuring.Agreement;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>How annotators agree (docs/agreement.md), by hand-made cases.</summary>
public sealed class AgreementTests
{
    private const string Text = "aaaa bbbb cccc dddd";

    private static AlabAgreement Pair(string first, string second, TokenOptions? tokens = null) => Assert.Single(
        Measured.Agreement(Measured.Task(1, Text, first, second), options: new MeasureOptions { Tokens = tokens ?? new() }).Pairs());

    private static string By(string annotator, params string[] results) => Measured.By(annotator, "", results);

    [Fact]
    public void Overlapping_spans_of_one_label_match_once()
    {
        // Two of a's spans touch the one of b: it matches the one that it shares most with.
        AlabAgreement line = Pair(By("a", Sample.Span(0, 4, "X"), Sample.Span(5, 14, "X")), By("b", Sample.Span(0, 14, "X")));
        Assert.Equal((2, 1, 0, 1), (line.FirstSpans, line.SecondSpans, line.ExactSpans, line.OverlappingSpans));
        Assert.Equal(2.0 / 3, line.OverlapF1);
        Assert.Equal(0, line.F1);
    }

    [Fact]
    public void What_shares_most_matches_first()
    {
        // b's 5–19 shares nine characters with 10–19 and four with 0–9, which is left over.
        AlabAgreement line = Pair(
            By("a", Sample.Span(0, 9, "X"), Sample.Span(10, 19, "X")), By("b", Sample.Span(5, 19, "X"), Sample.Span(0, 4, "Y")));
        Assert.Equal((2, 2, 0, 1), (line.FirstSpans, line.SecondSpans, line.ExactSpans, line.OverlappingSpans));
    }

    [Fact]
    public void Touching_spans_do_not_overlap() =>
        Assert.Equal(0, Pair(By("a", Sample.Span(0, 5, "X")), By("b", Sample.Span(5, 9, "X"))).OverlapF1);

    [Fact]
    public void Tokens_are_judged_by_their_labels()
    {
        // X X O O against X Y O O: observed 3/4, by chance (2*1 + 0*1 + 2*2)/16.
        AlabAgreement line = Pair(
            By("a", Sample.Span(0, 9, "X")), By("b", Sample.Span(0, 4, "X"), Sample.Span(5, 9, "Y")));
        Assert.Equal((4, 0.75), (line.Units, line.Observed));
        Assert.Equal((0.75 - 0.375) / (1 - 0.375), line.Kappa!.Value, 1e-12);
        // Alpha: 2 of 8 values differ in pairs; values X 3, Y 1, O 4: 1 - 7 * 2 / (56 - 6 - 12).
        Assert.Equal(1 - (7 * 2.0 / 38), line.Alpha!.Value, 1e-12);
    }

    [Fact]
    public void Tokens_that_are_cut_are_judged_piece_by_piece()
    {
        // a cuts at 2, b at 3: pieces 0–2, 2–3, 3–4 and the three other words.
        AlabAgreement line = Pair(
            By("a", Sample.Span(0, 2, "X")), By("b", Sample.Span(0, 3, "X")), new TokenOptions { Alignment = SpanAlignment.Split });
        Assert.Equal((6, 5.0 / 6), (line.Units, line.Observed));
    }

    [Fact]
    public void Spans_on_levels_are_values_of_several_labels()
    {
        string both = By("a", Sample.Span(0, 9, "X"), Sample.Span(0, 4, "Y"));
        string one = By("b", Sample.Span(0, 9, "X"));
        Assert.Equal(1, Pair(both, one).Observed);
        Assert.Equal(0.75, Pair(both, one, new TokenOptions { Overlap = OverlapRule.Layered }).Observed);
    }

    [Fact]
    public void Figures_of_a_label_ask_whether_it_was_given()
    {
        AlabAgreement[] lines = [.. Measured.Agreement(
            Measured.Task(1, Text, By("a", Sample.Span(0, 9, "X")), By("b", Sample.Span(0, 4, "X"), Sample.Span(5, 9, "Y"))), perLabel: true).Pairs()];
        Assert.Equal([null, "X", "Y"], lines.Select(line => line.Label));
        // X: 1 1 0 0 against 1 0 0 0.
        Assert.Equal((0.75 - 0.5) / 0.5, lines[1].Kappa!.Value, 1e-12);
        Assert.Equal(1 - (7 * 2.0 / (56 - 6 - 20)), lines[1].Alpha!.Value, 1e-12);
        // Y: 0 0 0 0 against 0 1 0 0.
        Assert.Equal(0, lines[2].Kappa);
        Assert.Equal((0, 1, 0.0), (lines[2].FirstSpans, lines[2].SecondSpans, lines[2].F1));
    }

    [Fact]
    public void Nothing_that_is_not_defined_has_a_number()
    {
        AlabAgreement none = Pair(By("a"), By("b"));
        Assert.Equal((null, null, null, null, null), (none.F1, none.OverlapF1, none.Precision, none.Kappa, none.Alpha));
        Assert.Equal(1, none.Observed);
        Assert.Equal(
            "Precision, Recall, F1, OverlapF1: neither has such a span; Kappa, Alpha: both gave all tokens the same value", none.Undefined);

        AlabAgreement half = Pair(By("a", Sample.Span(0, 4, "X")), By("b"));
        Assert.Equal((null, 0.0, 0.0), (half.Precision, half.Recall, half.F1));
        Assert.Equal("Precision: the second has no such span", half.Undefined);
    }

    [Theory]
    [InlineData("[]", "nobody annotated")]
    [InlineData("""{"id":1,"data":{"text":"a"},"completions":[{"created_username":"a","result":[]}]}""", "only one annotator")]
    [InlineData("""{"id":1,"data":{"text":"a"},"completions":[{"created_username":"a","result":[]}]}{"id":2,"data":{"text":"a"},"completions":[{"created_username":"b","result":[]}]}""", "no two annotators have a task in common")]
    public void Over_all_there_is_always_a_line(string project, string reason)
    {
        AgreementTable table = Measured.Agreement(project);
        AlabAgreement all = Assert.Single(table.OverAll());
        Assert.Equal((null, null, null, null), (all.F1, all.OverlapF1, all.Kappa, all.Alpha));
        Assert.Equal($"F1, OverlapF1, Observed, Kappa, Alpha: {reason}", all.Undefined);
        Assert.Empty(table.Pairs());
    }

    [Fact]
    public void Over_all_there_is_a_line_for_what_was_annotated_at_all()
    {
        string alone = Measured.Task(1, Text, By("a", Sample.Span(0, 4, "X"), Measured.Choice("c", "x")));
        Assert.Equal(["Entity", "Classification"], Measured.Agreement(alone).OverAll().Select(line => $"{line.Kind}"));
        string choices = Measured.Task(1, Text, By("a", Measured.Choice("c", "x")), By("b"));
        Assert.Equal(["Classification"], Measured.Agreement(choices).OverAll().Select(line => $"{line.Kind}"));
        Assert.Equal("Observed, Kappa, Alpha: no task in common that both answered", Assert.Single(Measured.Agreement(choices).Pairs()).Undefined);
    }

    [Fact]
    public void A_reference_is_compared_with_everybody()
    {
        string project = Measured.Task(1, Text, By("c", Sample.Span(0, 4, "X")), By("b", Sample.Span(0, 4, "X"), Sample.Span(5, 9, "X")))
            + Measured.Task(2, Text, By("a"));
        AlabAgreement[] lines = [.. Measured.Agreement(project).With("C")];
        Assert.Equal(["c a", "c b"], lines.Select(line => $"{line.First} {line.Second}"));
        Assert.Equal("Precision, Recall, F1, OverlapF1, Observed, Kappa, Alpha: no task in common", lines[0].Undefined);
        Assert.Equal((1, 2, 0.5, 1.0), (lines[1].FirstSpans, lines[1].SecondSpans, lines[1].Precision, lines[1].Recall));
        Assert.Empty(Measured.Agreement(project).With("nobody"));
    }

    [Fact]
    public void The_latest_completion_stands_for_its_annotator()
    {
        string older = Measured.By("a", "\"updated_at\":\"2022-01-01T00:00:00Z\",", Sample.Span(0, 4, "X"));
        string newer = Measured.By("a", "\"updated_at\":\"2022-01-02T00:00:00Z\",", Sample.Span(5, 9, "X"));
        string other = By("b", Sample.Span(5, 9, "X"));
        Assert.Equal(1, Assert.Single(Measured.Agreement(Measured.Task(1, Text, newer, older, other)).Pairs()).F1);
    }

    [Fact]
    public void Models_are_compared_with_people_where_both_feed_the_figures()
    {
        string task = Measured.Task(1, Text, By("a", Sample.Span(0, 4, "X")))[..^1]
            + $$""","predictions":[{"model_version":"m","result":[{{Sample.Span(0, 4, "X")}}]}]}""";
        var both = new MeasureOptions { Choice = new ChoiceOptions { Source = AnnotationSource.Both } };
        AlabAgreement line = Assert.Single(Measured.Agreement(task, options: both).Pairs());
        Assert.Equal(("a", false, "m", true, 1.0), (line.First, line.FirstIsModel, line.Second, line.SecondIsModel, line.F1));
        Assert.Empty(Measured.Agreement(task).Pairs());
    }

    [Fact]
    public void Several_choices_are_one_value_and_no_answer_is_none()
    {
        string project = Measured.Task(1, "", By("a", Measured.Choice("c", "x", "y")), By("b", Measured.Choice("c", "y", "x")))
            + Measured.Task(2, "", By("a", Measured.Choice("c", "x")), By("b", Measured.Choice("c", "x", "y")))
            + Measured.Task(3, "", By("a", Measured.Choice("c", "x")), By("b"));
        AlabAgreement[] lines = [.. Measured.Agreement(project, perLabel: true).Pairs()];
        Assert.Equal([null, "x", "y"], lines.Select(line => line.Label));
        Assert.All(lines, line => Assert.Equal((2, 2L), (line.Tasks, line.Units)));
        Assert.Equal([0.5, 1, 0.5], lines.Select(line => line.Observed!.Value));
        Assert.Equal("Kappa, Alpha: both gave all tasks the same answer", lines[1].Undefined);
    }

    [Fact]
    public void Assertions_agree_apart_from_entities()
    {
        string project = Measured.Task(
            1, Text, By("a", Sample.Span(0, 4, "X"), Sample.Span(0, 4, "Absent")), By("b", Sample.Span(0, 4, "X"), Sample.Span(0, 4, "Possible")));
        var options = new MeasureOptions { AssertionLabels = new HashSet<string> { "Absent", "Possible" } };
        AlabAgreement[] lines = [.. Measured.Agreement(project, options: options).Pairs()];
        Assert.Equal(["Entity 1", "Assertion 0"], lines.Select(line => $"{line.Kind} {line.F1}"));
        Assert.Equal((null, 0L, null), (lines[1].Kappa, lines[1].Units, lines[1].Undefined));
    }

    [Fact]
    public void Who_is_not_named_is_left_out_and_counted()
    {
        AgreementCounter counter = Measured.By(new AgreementCounter(), Measured.Task(1, Text, By("a"), Sample.Completion("2", "")));
        Assert.Equal(1, counter.Nameless);
        Assert.Empty(new AgreementTable(counter, "").Pairs());
    }

    [Fact]
    public void Disputed_places_are_found()
    {
        string project = Measured.Task(7, Text, By("a", Sample.Span(0, 4, "X")), By("b", Sample.Span(0, 4, "X")), By("c", Sample.Span(0, 9, "X")))
            + Measured.Task(8, Text, By("a", Sample.Span(5, 9, "X"), Sample.Span(10, 14, "Y")), By("b", Sample.Span(5, 9, "X")));
        DisputeCounter counter = Measured.By(new DisputeCounter(), project);
        Assert.Equal(2, counter.Found);
        Assert.Equal(["7 0 9 2", "8 10 14 1"], counter.Disputes.Select(one => $"{one.TaskId} {one.Start} {one.End} {one.Pairs}"));
        Assert.Equal(["a 1", "b 0"], counter.Disputes[1].Readings.Select(reading => $"{reading.Annotator} {reading.Spans.Count}"));
        Assert.Equal("7", Assert.Single(Measured.By(new DisputeCounter(most: 1), project).Disputes).TaskId);
    }
}
