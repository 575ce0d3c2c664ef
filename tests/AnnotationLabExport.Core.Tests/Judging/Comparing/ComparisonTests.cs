using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Comparing;

namespace AnnotationLabExport.CoreTests.Judging.Comparing;

/// <summary>What is different between two projects (docs/agreement.md, Comparing), by hand-made cases.</summary>
public sealed class ComparisonTests
{
    private const string Text = "aaaa bbbb cccc dddd";

    private static string Task(int id, params string[] completions) => Of(id, Text, completions);

    private static string Of(int id, string text, params string[] completions) =>
        $$"""{"id":{{id}},"data":{"text":"{{text}}"},"completions":[{{string.Join(',', completions)}}]}""";

    private static string Set(string id, params string[] results) => Sample.Completion(id, "\"created_username\":\"a\",", results);

    private static string[] Spans(string[] before, string[] after)
    {
        string[] lines = Compared.Of(Task(1, Set("11", before)), Task(1, Set("11", after))).Lines;
        Assert.Equal("CompletionChanged 1 11 spans", lines[0]);
        return lines[1..];
    }

    [Fact]
    public void Tasks_are_found_by_their_ids()
    {
        Compared compared = Compared.Of(Task(1) + Task(2) + Task(3), Task(3) + Task(4) + Task(1));
        Assert.Equal(["TaskAdded 4", "TaskRemoved 2"], compared.Lines);
        Assert.Equal((3, 3, 1, 1, 0, true), (compared.Counts.ReferenceTasks, compared.Counts.DifferenceTasks, compared.Counts.TasksAdded, compared.Counts.TasksRemoved, compared.Counts.TasksChanged, compared.Counts.HasChanges));
    }

    [Fact]
    public void Tasks_without_id_are_found_by_their_texts_and_those_of_one_id_by_turns()
    {
        const string One = """{"data":{"text":"one"},"completions":[]}""";
        const string Two = """{"data":{"text":"two"},"completions":[]}""";
        Assert.Empty(Compared.Of(One + Two, Two + One).Changes);
        Assert.Equal(["TaskAdded"], Compared.Of(One, Two + One).Lines);
        Assert.Equal(["TaskRemoved 1"], Compared.Of(Task(1) + Task(1) + Task(1), Task(1) + Task(1)).Lines);
        Assert.Equal(["TaskRemoved 1"], Compared.Of(Task(1) + Task(1) + Of(2, "b"), Task(1) + Of(2, "b")).Lines);
        Assert.Equal(["TextChanged 1"], Compared.Of(Of(1, "a") + Of(1, "b"), Of(1, "a") + Of(1, "c")).Lines);
    }

    [Fact]
    public void A_text_that_changed_is_told_without_it() =>
        Assert.Equal(["TextChanged 1"], Compared.Of(Of(1, "before"), Of(1, "after")).Lines);

    [Fact]
    public void Completions_are_found_by_their_ids_else_by_who_made_them()
    {
        Assert.Equal(
            ["CompletionRemoved 1 11", "CompletionAdded 1 13"],
            Compared.Of(Task(1, Set("11", Sample.Span(0, 4, "X")), Set("12")), Task(1, Set("12"), Set("13"))).Lines);
        const string ByA = """{"created_username":"a","result":[]}""";
        const string ByB = """{"created_username":"b","result":[]}""";
        Assert.Empty(Compared.Of(Task(1, ByA, ByB), Task(1, ByB, ByA)).Changes);
        Assert.Equal(["CompletionRemoved 1"], Compared.Of(Task(1, ByA, ByA), Task(1, ByA)).Lines);
    }

    [Fact]
    public void A_completion_changes_with_its_state_and_its_other_results()
    {
        string draft = Sample.Completion("11", "", Sample.Result("choices", """{"choices":["x"]}"""));
        string starred = Sample.Completion("11", """ "submitted_at":"2022-01-01T10:00:00","honeypot":true,""", Sample.Result("choices", """{"choices":["y"]}"""));
        Assert.Equal(
            ["CompletionChanged 1 11 drafted to submitted, starred, other results"], Compared.Of(Task(1, draft), Task(1, starred)).Lines);
        Assert.Equal(
            ["CompletionChanged 1 11 submitted to drafted, no longer starred, other results"], Compared.Of(Task(1, starred), Task(1, draft)).Lines);
    }

    [Fact]
    public void Spelling_order_and_result_ids_are_no_change()
    {
        string before = Set("11", Sample.Span(0, 4, "X", id: "r1"), Sample.Span(5, 9, "Y", id: "r2"), Sample.Result("choices", """{"choices":["\u00e4"],"confidence":1}""", id: "r3"));
        string after = Set("11", Sample.Result("choices", """{ "confidence" : 1, "choices" : [ "ä" ] }""", id: "r6"), Sample.Span(5, 9, "Y", id: "r5"), Sample.Span(0, 5, "X", id: "r4"));
        Compared compared = Compared.Of(Task(1, before), Task(1, after));
        Assert.Empty(compared.Changes);
        Assert.False(compared.Counts.HasChanges);
    }

    [Fact]
    public void Spans_are_added_and_removed() => Assert.Equal(
        ["SpanRemoved 1 11 r X@0-4", "SpanAdded 1 11 r2 Y@10-14"],
        Spans([Sample.Span(0, 4, "X"), Sample.Span(5, 9, "Z")], [Sample.Span(5, 9, "Z"), Sample.Span(10, 14, "Y", id: "r2")]));

    [Fact]
    public void A_span_with_the_same_result_id_and_label_was_moved() =>
        Assert.Equal(["SpanMoved 1 11 r X@0-4 X@15-19"], Spans([Sample.Span(0, 4, "X")], [Sample.Span(15, 19, "X")]));

    [Fact]
    public void A_span_of_another_result_was_moved_if_it_has_a_character_in_common()
    {
        Assert.Equal(["SpanMoved 1 11 r1 X@0-4 X@0-9"], Spans([Sample.Span(0, 4, "X", id: "r1")], [Sample.Span(0, 9, "X", id: "r2")]));
        Assert.Equal(
            ["SpanMoved 1 11 r1 X@0-9 X@5-9", "SpanAdded 1 11 r2 X@0-2"],
            Spans([Sample.Span(0, 9, "X", id: "r1")], [Sample.Span(0, 2, "X", id: "r2"), Sample.Span(5, 9, "X", id: "r3")]));
    }

    [Fact]
    public void A_span_at_the_same_place_with_another_label_was_relabelled()
    {
        Assert.Equal(["SpanRelabelled 1 11 r1 X@0-4 Y@0-4"], Spans([Sample.Span(0, 4, "X", id: "r1")], [Sample.Span(0, 4, "Y", id: "r2")]));
        Assert.Equal(
            ["SpanRelabelled 1 11 r2 B@0-4 C@0-4", "SpanRelabelled 1 11 r1 A@0-4 D@0-4"],
            Spans(
                [Sample.Span(0, 4, "A", id: "r1"), Sample.Span(0, 4, "B", id: "r2")],
                [Sample.Span(0, 4, "C", id: "r2"), Sample.Span(0, 4, "D", id: "r3")]));
    }

    [Fact]
    public void A_span_that_changed_place_and_label_was_removed_and_added() =>
        Assert.Equal(["SpanRemoved 1 11 r X@0-4", "SpanAdded 1 11 r Y@0-9"], Spans([Sample.Span(0, 4, "X")], [Sample.Span(0, 9, "Y")]));

    [Fact]
    public void A_span_without_a_place_is_another_result() => Assert.Equal(
        ["CompletionChanged 1 11 other results"],
        Compared.Of(Task(1, Set("11", Sample.Span(70, 99, "X"))), Task(1, Set("11", Sample.Span(71, 99, "X")))).Lines);

    [Fact]
    public void Only_what_is_chosen_is_compared()
    {
        var options = new CompareOptions
        {
            Choice = new ChoiceOptions { OnlyGroundTruth = true, Annotations = new AnnotationFilter { Exclude = new HashSet<string> { "Y" } } },
        };
        string starred = Sample.Completion("12", "\"honeypot\":true,", Sample.Span(0, 4, "X"), Sample.Span(5, 9, "Y"));
        string changed = Sample.Completion("12", "\"honeypot\":true,", Sample.Span(0, 4, "X"), Sample.Span(10, 14, "Y"));
        Assert.Empty(Compared.Of(Task(1, Set("11"), starred) + Task(2, Set("21")), Task(1, changed), options).Changes);
    }

    [Fact]
    public void Predictions_are_compared_if_they_are_asked_for()
    {
        const string Before = """{"id":1,"data":{"text":"aaaa"},"predictions":[{"id":5,"model_version":"m","result":[]}]}""";
        string after = Before.Replace("[]", $"[{Sample.Span(0, 4, "X")}]", StringComparison.Ordinal);
        Assert.Empty(Compared.Of(Before, after).Changes);
        Compared both = Compared.Of(Before, after, new CompareOptions { Choice = new ChoiceOptions { Source = AnnotationSource.Both } });
        Assert.Equal(["CompletionChanged 1 5 spans", "SpanAdded 1 5 r X@0-4"], both.Lines);
        Assert.Equal(("5", null, "m"), (both.Changes[0].PredictionId, both.Changes[0].CompletionId, both.Changes[0].Annotator));
    }

    [Fact]
    public void Added_and_removed_things_are_counted_once()
    {
        AlabComparison counts = Compared.Of(Task(1, Set("11", Sample.Span(0, 4, "X"))), Task(1, Set("12", Sample.Span(0, 4, "X")))).Counts;
        Assert.Equal((1, 1, 1, 0, 0), (counts.TasksChanged, counts.CompletionsAdded, counts.CompletionsRemoved, counts.SpansAdded, counts.SpansRemoved));
    }
}
