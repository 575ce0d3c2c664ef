using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Formats.Spacy;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.TrainingTables;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats;

/// <summary>What the formats for trainers make of the annotations that are asked for (docs/formats.md §11).</summary>
public sealed class ChosenAnnotationsTests
{
    private static readonly string Note = Sample.Note(
        "a b c",
        Sample.Span(0, 1, "TEST", id: "a"),
        Sample.Span(0, 1, "Absent", id: "n"),
        Sample.Span(2, 3, "DATE", id: "b"),
        Sample.Result("choices", """{"choices":["urgent","new"]}""", from: "kind", id: "k"),
        """{"type":"relation","from_id":"a","to_id":"b","labels":["planned","done"]}""",
        """{"type":"relation","from_id":"n","to_id":"b","labels":["denied"]}""");

    private static readonly HashSet<string> Named = ["Absent"];

    [Theory]
    [InlineData(null, "a TEST,b DATE", "planned")]
    [InlineData(AnnotationKind.Entity, "a TEST,b DATE", "")]
    [InlineData(AnnotationKind.Entity | AnnotationKind.Assertion | AnnotationKind.Relation, "a TEST,a Absent,b DATE", "planned,denied")]
    [InlineData(AnnotationKind.Assertion, "a Absent", "")]
    [InlineData(AnnotationKind.Classification, "", "")]
    public void Assertions_are_spans_of_Spans_if_they_are_asked_for(AnnotationKind? kinds, string spans, string relations)
    {
        string line = Run(AlabFormat.Spans, new() { Kinds = kinds }).Text;
        using var json = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal(spans, string.Join(',', json.RootElement.GetProperty("spans").EnumerateArray().Select(span =>
            $"{span.GetProperty("text").GetString()} {span.GetProperty("label").GetString()}")));
        Assert.Equal(relations, string.Join(',', json.RootElement.GetProperty("relations").EnumerateArray().Select(one => one.GetProperty("label").GetString())));
    }

    [Theory]
    [InlineData(null, "TEST 0 1 0 1,DATE 1 2 2 3", "^a_/B-TEST|b_/B-DATE|c")]
    [InlineData(AnnotationKind.Entity | AnnotationKind.Assertion, "TEST 0 1 0 1,Absent 0 1 0 1,DATE 1 2 2 3", "^a_/B-TEST|b_/B-DATE|c")]
    [InlineData(AnnotationKind.Assertion, "Absent 0 1 0 1", "^a_|b_|c")]
    public void Assertions_are_spans_of_the_group_if_they_are_asked_for_and_never_entities(AnnotationKind? kinds, string spans, string tokens)
    {
        ReadDoc doc = Assert.Single(Spacy.Spacy.Read(Run(AlabFormat.Spacy, new() { Kinds = kinds }).Bytes).Docs());
        Assert.Equal(spans, string.Join(',', doc.Spans));
        Assert.Equal(tokens, doc.Short);
    }

    [Fact]
    public void What_is_wrong_with_an_assertion_is_told_where_it_is_asked_for_and_once_for_a_result()
    {
        string note = Sample.Note(
            "a", Sample.Span(5, 9, "Absent"), Sample.Result("labels", """{"start":7,"end":9,"labels":["TEST","Absent"]}"""));
        FormatOptions options = Options(new() { Kinds = AnnotationKind.Entity | AnnotationKind.Assertion });
        Assert.Equal(2, ExportRun.Of(note, AlabFormat.Spacy, options).Count(DiagnosticCode.SpanOutOfRange));
        Assert.Equal(2, ExportRun.Of(note, AlabFormat.Spans, options).Count(DiagnosticCode.SpanOutOfRange));
        Assert.Equal(2, ExportRun.Of(note, AlabFormat.Assertion, options).Count(DiagnosticCode.SpanOutOfRange));
        Assert.Equal(1, ExportRun.Of(note, AlabFormat.Spacy, Options(new())).Count(DiagnosticCode.SpanOutOfRange));
    }

    [Fact]
    public void Named_labels_are_the_assertions_of_the_table()
    {
        Assert.Equal(["1||a b c|a|TEST|Absent|0|0|0|1"], TrainingTables.TrainingTable.Rows(Run(AlabFormat.Assertion, new())));
        Assert.Equal(["1||a b c|a||Absent|0|0|0|1"], TrainingTables.TrainingTable.Rows(Run(AlabFormat.Assertion, new() { Exclude = new HashSet<string> { "TEST" } })));
        Assert.Empty(TrainingTables.TrainingTable.Rows(Run(AlabFormat.Assertion, new() { Kinds = AnnotationKind.Entity })));
        AlabException error = Assert.Throws<AlabException>(() => ExportRun.Of(Note, AlabFormat.Assertion));
        Assert.Equal(ErrorCode.AssertionLabelsUnknown, error.Code);
    }

    [Theory]
    [InlineData("planned", "done")]
    [InlineData("TEST", null)]
    [InlineData("new", "planned")]
    public void A_relation_has_its_first_label_that_passes_and_goes_with_an_end(string excluded, string? label)
    {
        string[] rows = [.. TrainingTables.TrainingTable.Rows(Run(AlabFormat.Relation, new() { Exclude = new HashSet<string> { excluded } }))];
        Assert.Equal(label is null ? [] : [$"1||a b c|0|2|1|3|a|b|TEST|DATE|{label}"], rows);
    }

    [Fact]
    public void Classes_and_categories_are_the_choices_that_pass()
    {
        var excluded = new AnnotationFilter { Exclude = new HashSet<string> { "new", "old" } };
        Assert.Equal(["1||a b c|urgent"], TrainingTables.TrainingTable.Rows(Run(AlabFormat.Classification, excluded)));
        Assert.Contains("\"cats\":{\"kind\":[\"urgent\"]}", Run(AlabFormat.Spans, excluded).Text, StringComparison.Ordinal);
        FormatOptions options = Options(excluded) with
        {
            Config = Xml.Ner("", """<Choices name="kind" toName="text"><Choice value="urgent"/><Choice value="new"/><Choice value="old"/><Choice value="later"/></Choices>"""),
        };
        Assert.Equal("urgent=1.0 later=0.0", Assert.Single(Spacy.Spacy.Read(ExportRun.Of(Note, AlabFormat.Spacy, options).Bytes).Docs()).Cats);
    }

    [Theory]
    [InlineData(AlabFormat.Spans, 1)]
    [InlineData(AlabFormat.Spacy, 1)]
    [InlineData(AlabFormat.Classification, 1)]
    [InlineData(AlabFormat.Relation, 0)]
    public void A_choice_that_the_configuration_lacks_is_told_where_it_is_written(AlabFormat format, int told)
    {
        FormatOptions options = Options(new()) with
        {
            Config = Xml.Ner("""<Label value="TEST"/><Label value="DATE"/><Label value="Absent"/>""", """<Choices name="kind" toName="text"><Choice value="later"/></Choices>"""),
        };
        Assert.Equal(told, ExportRun.Of(Note, format, options).Count(DiagnosticCode.LabelUnknown));
        options = options with { Own = [new TrainingTableOptions { Controls = new HashSet<string> { "other" } }] };
        Assert.Equal(format == AlabFormat.Classification ? 0 : told, ExportRun.Of(Note, format, options).Count(DiagnosticCode.LabelUnknown));
    }

    [Fact]
    public void Names_of_tags_are_those_of_entities_that_pass()
    {
        string config = """<Label value="TEST"/><Label value="DATE"/><Label value="DRUG"/><Label value="Absent"/>""";
        FormatOptions options = Options(new() { Exclude = new HashSet<string> { "DATE" } }) with { Config = Xml.Ner(config) };
        Assert.Equal("\"O\", \"B-TEST\", \"I-TEST\", \"B-DRUG\", \"I-DRUG\"", HuggingFace.HuggingFace.Names(HuggingFace.HuggingFace.Run(Note, options)));
        options = options with { Choice = new() { Annotations = new() { Kinds = AnnotationKind.Relation } } };
        Assert.Equal("\"O\"", HuggingFace.HuggingFace.Names(HuggingFace.HuggingFace.Run(Note, options)));
    }

    [Fact]
    public void Flat_JSON_has_the_results_that_stay()
    {
        string record = Run(AlabFormat.JsonMin, new() { Kinds = AnnotationKind.Classification }).Text;
        Assert.Contains("\"kind\": {\n", record, StringComparison.Ordinal);
        Assert.DoesNotContain("\"label\"", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AlabFormat.Conll2003, "AB=1 TEST=1")]
    [InlineData(AlabFormat.SparkNlp, "AB=1")]
    [InlineData(AlabFormat.HuggingFace, "AB=1")]
    [InlineData(AlabFormat.Spans, "AB=1 TEST=1 urgent=1")]
    [InlineData(AlabFormat.Assertion, "AB=1 Absent=1 TEST=1")]
    [InlineData(AlabFormat.Classification, "urgent=1")]
    public void A_manifest_counts_the_labels_that_a_format_holds(AlabFormat format, string expected)
    {
        string note = Sample.Note(
            "a b", Sample.Span(0, 3, "AB"), Sample.Span(0, 1, "TEST"), Sample.Span(0, 1, "Absent"), Sample.Result("choices", """{"choices":["urgent"]}"""));
        FormatOptions options = Options(new()) with { Tokens = new() { Overlap = OverlapRule.Layered } };
        using var export = new FormatExport(ExportFormats.Of(format), options, new Utf8Output()) { CountsLabels = true };
        using (var session = new ExportSession(options, [export]))
            session.Run(new MemorySource(note), new SilentProgress(), CancellationToken.None);
        Assert.Equal(expected, string.Join(' ', export.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}")));
    }

    private static FormatOptions Options(AnnotationFilter annotations) => new()
    {
        AssertionLabels = Named,
        Choice = new() { Annotations = annotations },
        Own = [new TrainingTableOptions()],
    };

    private static ExportRun Run(AlabFormat format, AnnotationFilter annotations) => ExportRun.Of(Note, format, Options(annotations));
}
