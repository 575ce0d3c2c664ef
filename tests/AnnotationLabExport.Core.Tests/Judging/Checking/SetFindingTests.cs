using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>Completions that are left out are told and not looked into; predictions are looked into.</summary>
public sealed class SetFindingTests
{
    private const string Bad = """{"id":"r","type":"nonsense"}""";

    [Theory]
    [InlineData("\"deleted_at\":\"2022-10-29\",", "CompletionDeleted")]
    [InlineData("\"deleted_at\":1,", "CompletionDeleted")]
    [InlineData("\"deleted_at\":\"x\",\"skipped\":true,", "CompletionDeleted")]
    [InlineData("\"was_cancelled\":true,", "CompletionSkipped")]
    [InlineData("\"skipped\":true,", "CompletionSkipped")]
    public void What_is_left_out_is_told_and_not_looked_into(string members, string code) => Assert.Equal(
        $"Information {code}, line 1, task 1, completion 11",
        Found.OnlyIn(NoteOf("a", Completion("11", members, Bad), Completion("12", "", Result("rating", """{"rating":1}""")))));

    [Theory]
    [InlineData("\"deleted_at\":\"\",")]
    [InlineData("\"deleted_at\":null,")]
    [InlineData("\"skipped\":\"true\",")]
    [InlineData("\"was_cancelled\":1,")]
    public void What_is_not_quite_so_is_looked_into(string members) => Assert.Equal(
        "Warning ResultUnknownType, line 1, task 1, completion 11, result r: type 'nonsense'",
        Found.OnlyIn(NoteOf("a", Completion("11", members, Bad))));

    [Fact]
    public void Each_of_them_is_told() => Assert.Equal(
        ["Information CompletionDeleted, line 1, task 1, completion 3", "Information CompletionSkipped, line 1, task 1, completion 1", "Information CompletionSkipped, line 1, task 1, completion 2"],
        Found.In(NoteOf("a", Completion("1", "\"skipped\":true,"), Completion("2", "\"skipped\":true,"), Completion("3", "\"deleted_at\":\"x\",")))
            .Select(Found.Line).Order(StringComparer.Ordinal));

    private const string Rejected = "\"review_status\":{\"approved\":false},";

    [Fact]
    public void A_task_of_which_all_was_rejected_is_told_once_and_still_looked_into() => Assert.Equal(
        ["Warning CompletionRejected, line 1, task 1", "Warning ResultUnknownType, line 1, task 1, completion 11, result r: type 'nonsense'"],
        Found.In(NoteOf("a", Completion("11", Rejected, Bad), Completion("12", Rejected), Completion("13", Rejected + "\"deleted_at\":\"x\",")))
            .Where(found => found.Code != DiagnosticCode.CompletionDeleted).Select(Found.Line));

    [Fact]
    public void One_that_was_not_rejected_is_enough() =>
        Assert.Empty(Found.In(NoteOf("a", Completion("11", Rejected), Completion("12", "\"review_status\":{\"approved\":null},"))));

    [Theory]
    [InlineData("")]
    [InlineData("\"predictions\":[{\"id\":3}],")]
    public void It_is_told_of_what_the_policy_leaves_out_too(string predictions)
    {
        string task = NoteOf("a", Completion("11", Rejected, Bad)).Replace("\"completions\"", predictions + "\"completions\"", StringComparison.Ordinal);
        Assert.Equal(
            ["Warning CompletionRejected, line 1, task 1"],
            Found.In(task, new ValidationOptions { Choice = new() { Policy = CompletionPolicy.Training, Source = AnnotationSource.Both } }).Select(Found.Line));
    }

    /// <summary>A test may look into what an export would take.</summary>
    [Fact]
    public void Only_what_is_chosen_is_looked_into()
    {
        string task = NoteOf("a", Completion("11", "", Bad, Span(0, 9, "L", null, "far")), Completion("12", "\"honeypot\":true,", Span(0, 9, "M", null, "out")));
        List<string> In(ChoiceOptions choice) => [.. Found.In(task, new ValidationOptions { Choice = choice }).Select(found => found.ResultId ?? "")];
        Assert.Equal(["r", "far", "out"], In(new()));
        Assert.Equal(["out"], In(new() { OnlyGroundTruth = true }));
        Assert.Equal(["far", "out"], In(new() { Annotations = new() { Kinds = AnnotationKind.Entity } }));
        Assert.Equal(["r", "out"], In(new() { Annotations = new() { Exclude = new HashSet<string> { "L" } } }));
        Assert.Empty(In(new() { ReviewedOnly = true }));
    }

    [Fact]
    public void Predictions_are_looked_into_after_completions_and_never_left_out()
    {
        string prediction = Completion("11", "\"deleted_at\":\"x\",\"skipped\":true,", Span(0, 9, "L", null, "p"));
        Assert.Equal(
            ["Warning ResultUnknownType, line 1, task 1, completion 11, result r: type 'nonsense'", "Error SpanOutOfRange, line 1, task 1, prediction 11, result p, 0 to 9"],
            Found.In($$"""{"id":1,"data":{"text":"a"},"predictions":[{{prediction}}],"completions":[{{Completion("11", "", Bad)}}]}""").Select(Found.Line));
    }

    [Fact]
    public void Label_Studios_spelling_is_looked_into() => Assert.Equal(
        [DiagnosticCode.ResultUnknownType],
        Found.CodesIn($$"""{"id":1,"data":{"text":"a"},"completions":null,"annotations":[{{Completion("11", "", Bad)}}]}"""));

    [Fact]
    public void Elements_that_are_no_objects_are_told() => Assert.Equal(
        ["element 1 of completions is a string", "element 2 of result is a number", "predictions is a number", "result is a string"],
        Found.In("""{"id":1,"data":{"text":"a"},"completions":["x",{"id":11,"result":[null,7]},{"id":12,"result":"x"}],"predictions":7}""").Select(found => found.Detail).Order(StringComparer.Ordinal));

    [Fact]
    public void What_has_no_id_is_told_without_one() =>
        Assert.Equal("Warning ResultUnknownType, line 1: type ''", Found.OnlyIn("""{"data":{"text":"a"},"completions":[{"result":[{}]}]}"""));
}
