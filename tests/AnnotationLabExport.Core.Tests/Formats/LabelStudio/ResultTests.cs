using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.LabelStudio;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.LabelStudio;

/// <summary>Results (docs/formats.md §9, rules 4 and 5).</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData("💊 Aspirin", "\"start\":3,\"end\":10", "Aspirin", "\"start\":2,\"end\":9")] // UTF-16 units
    [InlineData("💊 Aspirin", "\"start\":2,\"end\":9", "Aspirin", "\"start\":2,\"end\":9")] // code points
    [InlineData("💊 Aspirin", "\"start\":2,\"end\":10", " Aspirin", "\"start\":1,\"end\":9")] // untrimmed
    [InlineData("💊 Aspirin", "\"start\":3,\"end\":10", "", "\"start\":2,\"end\":9")] // no quote
    [InlineData("💊 Aspirin", "\"start\":1,\"end\":10", "", "\"start\":0,\"end\":9")] // inside a pair, outward
    [InlineData("Aspirin\\r\\nDose", "\"start\":8,\"end\":12", "Dose", "\"start\":9,\"end\":13")] // moved: CRLF was counted once
    [InlineData("Aspirin", "\"start\":0,\"end\":99", "", "\"start\":0,\"end\":99")] // out of range
    [InlineData("Aspirin", "\"start\":\"0\",\"end\":\"7\"", "", "\"start\":\"0\",\"end\":\"7\"")] // no integers
    [InlineData("Aspirin", "\"start\":0.0,\"end\":7", "", "\"start\":0,\"end\":7")]
    [InlineData("a 💊 b", "\"start\":1,\"end\":2", "", "\"start\":1,\"end\":2")] // blank
    public void Offsets_count_code_points(string text, string offsets, string quote, string expected) => Assert.Equal(
        Studio.Span(expected, text: quote),
        Studio.Results(text, Studio.Span(offsets, text: quote)));

    [Fact]
    public void A_span_stays_where_its_offsets_say_if_asked()
    {
        string results = Studio.Span("\"start\":8,\"end\":12", text: "Dose");

        Assert.Equal(results, Studio.Results("Aspirin\\r\\nDose", results, mismatched: MismatchedSpan.Keep));
    }

    [Fact]
    public void A_span_that_is_nowhere_goes_if_asked()
    {
        string span = Studio.Span("\"start\":0,\"end\":4", text: "Else");

        Assert.Equal("", Studio.Results("Aspirin", span, mismatched: MismatchedSpan.Omit));
        Assert.Equal(span, Studio.Results("Aspirin", span));
    }

    [Fact]
    public void Spans_that_were_moved_are_told() =>
        Assert.Equal(1, Studio.Run($$"""[{"data":{"text":"Aspirin\r\nDose"},"completions":[{"result":[{{Studio.Span("\"start\":8,\"end\":12", text: "Dose")}}]}]}]""").Count(DiagnosticCode.SpanMoved));

    [Fact]
    public void What_is_about_a_span_goes_with_it()
    {
        const string Choice = """{"id":"r","from_name":"choice","to_name":"text","type":"choices","value":{"start":3,"end":10,"choices":["Yes"]}}""";
        const string Other = """{"id":"r","from_name":"choice","to_name":"text","type":"choices","value":{"start":3,"end":9,"choices":["Yes"]}}""";

        string results = Studio.Results("💊 Aspirin", $"{Choice},{Studio.Span("\"start\":3,\"end\":10")},{Other}");

        Assert.Equal(
            $"{Choice.Replace("\"start\":3,\"end\":10", "\"start\":2,\"end\":9", StringComparison.Ordinal)},{Studio.Span("\"start\":2,\"end\":9")},{Other.Replace("\"r\"", "\"al3\"", StringComparison.Ordinal)}",
            results);
    }

    [Fact]
    public void Spans_of_another_field_count_in_that_field()
    {
        const string Person = """{"id":"p","from_name":"label2","to_name":"note","type":"labels","value":{"start":3,"end":6,"text":"Ann","labels":["Person"]}}""";
        string task = Studio.Task($$"""{"data":{"text":"Aspirin","note":"💊 Ann"},"completions":[{"result":[{{Person}}]}]}""", Studio.Config);

        Assert.Contains("\"start\":2,\"end\":5,\"text\":\"Ann\"", task, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_stays()
    {
        const string Path = """{"id":"p","from_name":"label","to_name":"text","type":"hypertextlabels","value":{"start":"/p[1]/text()[1]","end":"/p[1]/text()[1]","startOffset":0,"endOffset":3,"globalOffsets":{"start":3,"end":6},"text":"Ann","hypertextlabels":["DRUG"]}}""";

        Assert.Equal(Path, Studio.Results("💊 Ann", Path));
    }

    [Theory]
    [InlineData("labels", "labels", "\"x\"", "[\"x\"]")]
    [InlineData("hypertextlabels", "hypertextlabels", "\"x\"", "[\"x\"]")]
    [InlineData("choices", "choices", "\"x\"", "[\"x\"]")]
    [InlineData("textarea", "text", "\"x\"", "[\"x\"]")]
    [InlineData("textarea", "text", "[\"x\",\"y\"]", "[\"x\",\"y\"]")]
    [InlineData("rating", "text", "\"x\"", "\"x\"")]
    [InlineData("choices", "choices", "null", "null")]
    public void Bare_strings_become_lists(string type, string member, string value, string expected) => Assert.Equal(
        $$$"""{"id":"r","type":"{{{type}}}","value":{"{{{member}}}":{{{expected}}}}}""",
        Studio.Results("a", $$$"""{"id":"r","type":"{{{type}}}","value":{"{{{member}}}":{{{value}}}}}"""));

    [Theory]
    [InlineData("""{"type":"rating"}""", """{"type":"rating","id":"al1"}""")]
    [InlineData("""{"id":"","type":"rating"}""", """{"id":"al1","type":"rating"}""")]
    [InlineData("""{"id":null,"type":"rating"}""", """{"id":"al1","type":"rating"}""")]
    [InlineData("""{"id":{},"type":"rating"}""", """{"id":"al1","type":"rating"}""")]
    [InlineData("""{"id":7,"type":"rating"}""", """{"id":7,"type":"rating"}""")]
    [InlineData("""{"type":"relation","from_id":"a","to_id":"b"}""", """{"type":"relation","from_id":"a","to_id":"b"}""")]
    [InlineData("""{"type":"rating"},{"id":"al1","type":"rating"}""", """{"type":"rating","id":"al1_"},{"id":"al1","type":"rating"}""")]
    [InlineData("""{"id":"r","type":"rating"},{"id":"r","type":"choices"}""", """{"id":"r","type":"rating"},{"id":"r","type":"choices"}""")]
    public void A_result_that_lacks_an_id_gets_one(string results, string expected) => Assert.Equal(expected, Studio.Results("a", results));

    [Fact]
    public void An_id_that_stands_elsewhere_too_is_replaced() => Assert.Equal(
        $"{Studio.Span("\"start\":0,\"end\":1")},{Studio.Span("\"start\":1,\"end\":2", id: "al2")},{Studio.Span("\"start\":0,\"end\":1", "DOSE")}",
        Studio.Results("abc", $"{Studio.Span("\"start\":0,\"end\":1")},{Studio.Span("\"start\":1,\"end\":2")},{Studio.Span("\"start\":0,\"end\":1", "DOSE")}"));

    [Theory]
    [InlineData("0.90", ",\"score\":0.90")]
    [InlineData("\"0.9\"", ",\"score\":0.9")]
    [InlineData("1", ",\"score\":1")]
    [InlineData("1.1", "")]
    [InlineData("\"high\"", "")]
    [InlineData("\" 0.9\"", "")]
    [InlineData("null", "")]
    public void A_confidence_is_shown_as_score(string confidence, string expected) => Assert.Equal(
        $$$"""{"id":"r","type":"rating","value":{"rating":1,"confidence":{{{confidence}}}}{{{expected}}}}""",
        Studio.Results("a", $$$"""{"id":"r","type":"rating","value":{"rating":1,"confidence":{{{confidence}}}}}"""));

    [Fact]
    public void Unless_there_is_one() => Assert.Equal(
        """{"id":"r","score":null,"value":{"confidence":0.5}}""",
        Studio.Results("a", """{"id":"r","score":null,"value":{"confidence":0.5}}"""));

    [Theory]
    [InlineData("""{"id":"r","from_name":"label","type":"labels","value":{"labels":["DRUG"]}}""", true)]
    [InlineData("""{"id":"r","from_name":"label","type":"labels","value":{"labels":["d"]}}""", true)]
    [InlineData("""{"id":"r","from_name":"label","type":"labels","value":{"labels":["DRUG","Nope"]}}""", false)]
    [InlineData("""{"id":"r","from_name":"nope","type":"labels","value":{"labels":["DRUG"]}}""", false)]
    [InlineData("""{"id":"r","from_name":"label","type":"choices","value":{"choices":["DRUG"]}}""", false)]
    [InlineData("""{"id":"r","from_name":"area","type":"textarea","value":{"text":["free"]}}""", true)]
    [InlineData("""{"id":"r","from_name":"when","type":"datetime","value":{"datetime":"2026-01-01"}}""", true)]
    [InlineData("""{"id":"r","type":"rating","value":{"rating":1}}""", false)]
    public void Of_a_prediction_only_what_the_configuration_knows_stays(string result, bool stays)
    {
        Assert.Equal(stays ? result : "", Studio.Predicted("a", result, Studio.Config));
        Assert.Equal(result, Studio.Predicted("a", result));
    }

    [Theory]
    [InlineData("\"from_id\":\"a\",\"to_id\":\"b\",\"direction\":\"right\"", true)]
    [InlineData("\"from_id\":\"a\",\"to_id\":\"b\"", true)]
    [InlineData("\"from_id\":\"a\",\"to_id\":\"b\",\"direction\":\"up\"", false)]
    [InlineData("\"from_id\":\"a\",\"to_id\":\"z\"", false)]
    [InlineData("\"from_id\":\"a\",\"to_id\":\"gone\"", false)]
    public void And_of_its_relations_those_between_what_stays(string members, bool stays)
    {
        string relation = $$"""{"type":"relation",{{members}}}""";
        string ends = $"{Studio.Span("\"start\":0,\"end\":1", id: "a")},{Studio.Span("\"start\":1,\"end\":2", id: "b")}";
        string gone = Studio.Span("\"start\":2,\"end\":3", "Nope", "gone");

        Assert.Equal(stays ? $"{ends},{relation}" : ends, Studio.Predicted("abc", $"{ends},{gone},{relation}", Studio.Config));
    }

    [Fact]
    public void Results_that_were_not_asked_for_go_from_annotations_and_predictions()
    {
        string drug = Studio.Span("\"start\":0,\"end\":7", id: "a");
        string dose = Studio.Span("\"start\":9,\"end\":13", "DOSE", id: "b", text: "Else");
        var options = new FormatOptions
        {
            Choice = new() { Annotations = new() { Include = new HashSet<string> { "DRUG" } } },
            Own = [new LabelStudioOptions { IsCompact = true }],
        };

        ExportRun run = ExportRun.Of($$"""[{"data":{"text":"Aspirin\r\nElse"},"completions":[{"result":[{{drug}},{{dose}}]}],"predictions":[{"result":[{{dose}},{{drug}}]}]}]""", AlabFormat.LabelStudio, options);

        Assert.Equal(2, run.Text.Split(drug).Length - 1);
        Assert.DoesNotContain("DOSE", run.Text, StringComparison.Ordinal);
        Assert.Equal(0, run.Count(DiagnosticCode.SpanMoved));
    }

    [Fact]
    public void What_was_left_out_is_counted()
    {
        ExportRun run = Studio.Run($$"""
            [{"data":{"text":"abc"},"predictions":[{"result":[{{Studio.Span("\"start\":0,\"end\":1", "Nope")}},{"id":"x","type":"hologram"},{"type":"relation","from_id":"q","to_id":"r"}]}]}]
            """, Studio.Config);

        Assert.Equal((1, 1, 1), (run.Count(DiagnosticCode.LabelUnknown), run.Count(DiagnosticCode.ResultUnknownType), run.Count(DiagnosticCode.RelationDangling)));
        Assert.Equal(0, run.Annotations);
    }

    [Fact]
    public void Of_an_annotation_nothing_is_left_out()
    {
        string span = Studio.Span("\"start\":0,\"end\":1", "Nope");

        Assert.Equal(span, Studio.Results("abc", span, Studio.Config));
    }
}
