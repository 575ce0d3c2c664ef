using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>Labels that the configuration does not list, relations to nowhere, types that nobody knows.</summary>
public sealed class ResultFindingTests
{
    private const string Place = "line 1, task 1, completion 11, result r";

    private static readonly LabelConfig Config = Xml.Ner(
        """<Label value="DRUG"/><Label value="Absent" assertion="true"/>""",
        """
        <Choices name="sex" toName="text"><Choice value="Female"/></Choices>
        <RectangleLabels name="box" toName="image"><Label value="DATE"/></RectangleLabels>
        """);

    [Fact]
    public void A_label_of_a_span_that_is_not_listed_is_told_with_its_control() => Assert.Equal(
        $"Error LabelUnknown, {Place}, 0 to 5: label 'DEVICE' of control 'label'",
        Found.OnlyIn(Note("fever", Span(0, 5, "DEVICE")), Config));

    [Theory]
    [InlineData("choices", """{"choices":["Male"]}""", "sex", "label 'Male' of control 'sex'")]
    [InlineData("choices", """{"choices":["Female","female"]}""", "sex", "label 'female' of control 'sex'")]
    public void So_are_choices(string type, string value, string control, string detail) =>
        Assert.Equal($"Error LabelUnknown, {Place}: {detail}", Found.OnlyIn(Note("fever", Result(type, value, control)), Config));

    [Theory]
    [InlineData("labels", """{"start":0,"end":5,"labels":["DRUG"]}""", "label")]
    [InlineData("labels", """{"start":0,"end":5,"labels":["Absent"]}""", "label")]
    [InlineData("labels", """{"start":0,"end":5,"labels":["DRUG"," "]}""", "label")]
    [InlineData("choices", """{"choices":["Female"]}""", "sex")]
    [InlineData("choices", """{"choices":[]}""", "sex")]
    [InlineData("choices", """{"choices":["Female"]}""", "gender")]
    [InlineData("textarea", """{"text":["DEVICE"]}""", "comment")]
    [InlineData("rating", """{"rating":4}""", "stars")]
    public void Listed_labels_blank_ones_and_what_is_no_label_are_not(string type, string value, string control) =>
        Assert.Empty(Found.In(Note("fever", Result(type, value, control)), Config));

    [Fact]
    public void What_is_unknown_is_told_once_for_a_result() => Assert.Equal(
        ["label 'A' of control 'label'"],
        Found.In(Note("fever", Result("labels", """{"start":0,"end":5,"labels":["A","DRUG","B"]}""")), Config)
            .Where(found => found.Code == DiagnosticCode.LabelUnknown).Select(found => found.Detail));

    [Fact]
    public void The_labels_of_relations_are_no_labels_of_a_control() => Assert.Empty(Found.In(
        Note("a b", Span(0, 1, "DRUG", null, "x"), Span(2, 3, "DRUG", null, "y"), Relation("\"x\"", "\"y\"", """["nowhere"]""")), Config));

    [Fact]
    public void Without_a_configuration_every_label_is_known() =>
        Assert.Empty(Found.In(Note("fever", Span(0, 5, "DEVICE"), Result("choices", """{"choices":["Male"]}"""))));

    [Fact]
    public void Labels_of_a_task_without_a_text_are_looked_at_too() => Assert.Equal(
        [DiagnosticCode.TextMissing, DiagnosticCode.LabelUnknown],
        Found.CodesIn("""{"id":1,"data":{},"completions":[{"id":11,"result":[{"type":"choices","from_name":"sex","value":{"choices":["X"]}}]}]}""", Config));

    [Theory]
    [InlineData("\"gone\"", "\"y\"", "from_id 'gone'")]
    [InlineData("\"x\"", "\"gone\"", "to_id 'gone'")]
    [InlineData("\"x\"", "\"X\"", "to_id 'X'")]
    [InlineData("null", "\"y\"", "without from_id")]
    [InlineData("\"x\"", "null", "without to_id")]
    public void A_relation_to_nowhere_is_told_with_its_end(string from, string to, string detail) => Assert.Equal(
        $"Error RelationDangling, line 1, task 1, completion 11: {detail}",
        Found.OnlyIn(Note("a b", Span(0, 1, "L", null, "x"), Span(2, 3, "L", null, "y"), Relation(from, to))));

    [Fact]
    public void Both_ends_are_told() => Assert.Equal(
        ["from_id '1'", "to_id '2'"], Found.In(Note("a", Relation("1", "2"))).Select(found => found.Detail));

    [Fact]
    public void A_relation_may_stand_before_its_ends_which_may_be_numbers() => Assert.Empty(Found.In(
        Note("a b", Relation("7", "\"y\""), Result("rating", """{"rating":1}""").Replace("\"r\"", "7", StringComparison.Ordinal), Span(2, 3, "L", null, "y"))));

    [Fact]
    public void An_end_in_another_completion_is_nowhere() => Assert.Equal(
        ["Error RelationDangling, line 1, task 1, completion 12: from_id 'x'", "Error RelationDangling, line 1, task 1, completion 12: to_id 'y'"],
        Found.In(NoteOf("a b", Completion("11", "", Span(0, 1, "L", null, "x"), Span(2, 3, "L", null, "y")), Completion("12", "", Relation("\"x\"", "\"y\""))))
            .Select(Found.Line));

    [Theory]
    [InlineData("""{"id":"r","type":"brushlabels","value":{}}""", "type 'brushlabels'")]
    [InlineData("""{"id":"r","type":"Labels","value":{}}""", "type 'Labels'")]
    [InlineData("""{"id":"r","type":null}""", "type ''")]
    [InlineData("""{"id":"r"}""", "type ''")]
    [InlineData("""{"id":"r","type":["labels"]}""", "type '[\"labels\"]'")]
    public void A_type_that_is_not_known_is_told(string result, string detail) =>
        Assert.Equal($"Warning ResultUnknownType, {Place}: {detail}", Found.OnlyIn(Note("a", result)));

    [Theory]
    [InlineData("labels", """{"start":0,"end":1,"labels":["L"]}""")]
    [InlineData("hypertextlabels", """{"start":0,"end":1,"hypertextlabels":["L"]}""")]
    [InlineData("choices", """{"choices":["A"]}""")]
    [InlineData("rating", """{"rating":4}""")]
    [InlineData("textarea", """{"text":["A"]}""")]
    [InlineData("rectanglelabels", """{"rectanglelabels":["A"]}""")]
    public void The_types_of_the_formats_are_known(string type, string value) => Assert.Empty(Found.In(Note("a", Result(type, value))));

    [Fact]
    public void Names_in_details_are_short_and_without_control_characters() => Assert.Equal(
        $"type '\\u001B[31m{new string('x', 35)}…'",
        Assert.Single(Found.In(Note("a", $$"""{"type":"\u001b[31m{{new string('x', 50)}}"}"""))).Detail);

    private static string Relation(string from, string to, string labels = "[]") =>
        $$"""{"type":"relation","from_id":{{from}},"to_id":{{to}},"direction":"right","labels":{{labels}}}""";
}
