using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Formats.Conll;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>A choice of annotations in every format (docs/formats.md §11).</summary>
public sealed class ChosenAnnotationTests
{
    private static readonly string Both = Result("labels", """{"start":0,"end":1,"labels":["A","B"]}""", id: "both");
    private static readonly string Sex = Result("choices", """{"choices":["Female"]}""", "sex", id: "sex");
    private static readonly ChoiceOptions OnlyA = new() { Annotations = new() { Include = new HashSet<string> { "A" } } };

    [Fact]
    public void Json_keeps_what_stays_as_it_is_spelled_in_completions_and_predictions()
    {
        const string Task =
            """{ "predictions": [7, {"result": [{"id":"p","type":"labels","value":{"labels":["B"]}}, null, {"id":"q","type":"labels","value":{"labels":["\u0041"]}}]}]"""
            + """, "completions": [{"deleted_at":"x","result":[1]}, {"id":1,"result":[{"id":"r","type":"labels","value":{"labels":["A","B"]},"n":1.50}, "x", {"id":"s","type":"labels","value":{"labels":["B"]}}]}] }""";
        ExportRun run = ExportRun.Of(Task, AlabFormat.JsonLines, new() { Choice = OnlyA });
        Assert.Equal(
            """{"predictions":[7,{"result":[null,{"id":"q","type":"labels","value":{"labels":["\u0041"]}}]}]"""
                + """,""" + "\"completions\"" + """:[{"id":1,"result":[{"id":"r","type":"labels","value":{"labels":["A","B"]},"n":1.50},"x"]}]}""" + "\n",
            run.Text);
        Assert.Equal((1, 1, 2), (run.Tasks, run.Completions, run.Annotations));
    }

    [Fact]
    public void A_set_of_which_nothing_stays_is_still_there()
    {
        string task = Note("a b", Span(0, 1, "B"));
        Assert.Contains("\"result\":[]", ExportRun.Of(task, AlabFormat.JsonLines, new() { Choice = OnlyA }).Text, StringComparison.Ordinal);
        Assert.Equal("a/O b/O |", ConllExport.Of(task, new() { Labels = OnlyA.Annotations }).Short);
        Assert.Equal(2, Csv(task, OnlyA).Count);
    }

    [Fact]
    public void Tables_have_whole_results_and_columns_of_what_stays_only()
    {
        string task = Note("a b", Both, Span(2, 3, "B"), Sex);
        Assert.Equal(["task_id", "text", "completion_id", "label", "sex"], Csv(task, OnlyA)[0]);
        Assert.Equal(["1", "a b", "11", """[{"start":0,"end":1,"labels":["A","B"]}]""", "Female"], Csv(task, OnlyA)[1]);
        ChoiceOptions entities = new() { Annotations = new() { Kinds = AnnotationKind.Entity } };
        Assert.Equal(["task_id", "text", "completion_id", "label"], Csv(task, entities)[0]);
    }

    [Fact]
    public void The_long_shape_has_a_row_for_each_result_that_stays()
    {
        List<string[]> rows = Csv(Note("a b", Both, Span(2, 3, "B"), Sex), OnlyA, new TableOptions { Shape = TableShape.Long });
        Assert.Equal(["result_id", "both", "sex"], rows.Select(row => row[5]));
    }

    [Fact]
    public void Tags_come_from_labels_that_pass_only()
    {
        var run = ConllExport.Note(new() { Labels = OnlyA.Annotations }, "a b", Both, Span(2, 3, "B"));
        Assert.Equal(("a/B-A b/O |", 1), (run.Short, run.Spans.Candidates));
        Assert.Empty(run.Diagnostics);
        Assert.Equal("a/O b/O |", ConllExport.Note(new() { Labels = new() { Kinds = AnnotationKind.Classification } }, "a b", Both, Sex).Short);
    }

    [Fact]
    public void A_span_without_label_is_told_if_entities_are_asked_for()
    {
        string bare = Result("labels", """{"start":0,"end":1}""");
        Assert.Single(ConllExport.Note(new() { Labels = new() { Kinds = AnnotationKind.Entity } }, "a", bare).Diagnostics);
        Assert.Empty(ConllExport.Note(new() { Labels = new() { Kinds = AnnotationKind.Other } }, "a", bare).Diagnostics);
    }

    /// <summary>Where a span lies does not depend on what else is asked for: by the other one offsets count code points.</summary>
    [Fact]
    public void Spans_that_are_not_asked_for_still_tell_what_offsets_count()
    {
        string[] spans = [Span(2, 3, "B", "b"), Span(4, 5, "A")];
        Assert.Equal("😀/O b/B-B c/B-A |", ConllExport.Note(new(), "😀 b c", spans).Short);
        Assert.Equal("😀/O b/O c/B-A |", ConllExport.Note(new() { Labels = OnlyA.Annotations }, "😀 b c", spans).Short);
    }

    [Fact]
    public void Assertions_named_by_the_user_are_no_tags()
    {
        string task = Note("a b", Both, Span(2, 3, "B"));
        FormatOptions options = new() { AssertionLabels = new HashSet<string> { "B" } };
        Assert.Contains("a -X- _ B-A\nb -X- _ O\n", ExportRun.Of(task, AlabFormat.Conll2003, options).Text, StringComparison.Ordinal);
        Assert.Equal(1, ExportRun.Of(task, AlabFormat.Conll2003, options).Annotations);
    }

    [Fact]
    public void Asking_for_assertions_that_nobody_tells_is_refused()
    {
        FormatOptions options = new() { Choice = new() { Annotations = new() { Kinds = AnnotationKind.Assertion } } };
        AlabException fault = Assert.Throws<AlabException>(() => ExportRun.Of(Note("a"), AlabFormat.Json, options));
        Assert.Equal(ErrorCode.AssertionLabelsUnknown, fault.Code);
        Assert.Equal(1, ExportRun.Of(Note("a"), AlabFormat.Json, options with { Config = Xml.Ner("") }).Tasks);
    }

    [Fact]
    public void Regions_are_told_if_they_are_asked_for()
    {
        string box = Result("rectanglelabels", """{"x":1,"y":2,"rectanglelabels":["A"]}""");
        int Told(AnnotationKind kinds) => ConllExport.Note(new() { Labels = new() { Kinds = kinds } }, "a", box, Span(0, 1, "A"))
            .Diagnostics.Count(one => one.Code == DiagnosticCode.RegionNotText);
        Assert.Equal((0, 1), (Told(AnnotationKind.Entity), Told(AnnotationKind.Region)));
    }

    private static List<string[]> Csv(string project, ChoiceOptions choice, TableOptions? table = null) =>
        Rfc4180.Read(ExportRun.Of(project, AlabFormat.Csv, new() { Choice = choice, Own = [table ?? new()] }).Text, ',');
}
