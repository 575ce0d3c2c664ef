using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class LabelTests
{
    [Theory]
    [InlineData("[\"BODY PART\"]", "BODY_PART")]
    [InlineData("[\" a  b\\t\"]", "_a__b_")]
    [InlineData("[\"A\",\"A\"]", "A")]
    [InlineData("[\"\",\" \",\"\\u00a0\",\"B\"]", "B")]
    [InlineData("[5,null,[\"C\"],\"B\"]", "B")]
    [InlineData("\"bare\"", "bare")]
    [InlineData("[\"\\u00e9\\ud83d\\ude00\"]", "é😀")]
    [InlineData("[\"x\\ud83dy\"]", "x\uFFFDy")]
    [InlineData("[\"B-X\"]", "B-X")]
    public void A_label_is_the_first_string_that_is_not_blank(string labels, string expected)
    {
        var run = Conll.Run(Sample.Note("a b", Labelled("labels", "labels", labels)));
        Assert.Equal($"a/B-{expected} b/O |", Conll.Short(run));
        Assert.Empty(run.Counts);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"\"]")]
    [InlineData("[\" \",\"\\n\"]")]
    [InlineData("[5]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("\" \"")]
    public void A_span_without_label_is_told_and_nothing_else_of_it_is_judged(string labels)
    {
        var run = Conll.Run(Sample.Note("a b", Labelled("labels", "labels", labels, end: 99)));
        Assert.Equal("a/O b/O |", Conll.Short(run));
        Assert.Equal((1, 1, 0), (run.Count(DiagnosticCode.LabelMissing), run.Counts.Count, run.Annotations));
    }

    [Theory]
    [InlineData("hypertextlabels", "hypertextlabels", "a/B-X b/O |", false)]
    [InlineData("hypertextlabels", "labels", "a/O b/O |", true)]
    [InlineData("labels", "hypertextlabels", "a/O b/O |", true)]
    [InlineData("taxonomy", "taxonomy", "a/O b/O |", false)]
    [InlineData("choices", "choices", "a/O b/O |", false)]
    public void Only_labels_and_hypertextlabels_become_tags(string type, string member, string expected, bool isMissing)
    {
        var run = Conll.Run(Sample.Note("a b", Labelled(type, member, "[\"X\"]")));
        Assert.Equal(expected, Conll.Short(run));
        Assert.Equal(isMissing ? 1 : 0, run.Count(DiagnosticCode.LabelMissing));
    }

    [Fact]
    public void Without_configuration_assertions_look_like_any_label() =>
        Assert.Equal("a/B-Absent |", Conll.Tagged("a", Sample.Span(0, 1, "Absent"), Sample.Span(0, 1, "X")));

    [Fact]
    public void With_a_configuration_assertions_are_left_out()
    {
        var run = Conll.Run(
            Sample.Note("a b", Sample.Span(0, 3, "Absent"), Sample.Span(0, 1, "X")),
            new() { Config = Xml.Ner("""<Label value="Absent" assertion="TRUE"/><Label value="X"/>""") });
        Assert.Equal("a/B-X b/O |", Conll.Short(run));
        Assert.Equal((1, 0), (run.Annotations, run.Counts.Count));
    }

    [Fact]
    public void Beside_an_assertion_the_other_label_of_the_result_counts() =>
        Assert.Equal(
            "a/B-X |",
            Conll.Short(Conll.Run(
                Sample.Note("a", Labelled("labels", "labels", "[\"Absent\",\"X\"]", end: 1)),
                new() { Config = Xml.Ner("""<Label value="Absent" assertion="true"/><Label value="X"/>""") })));

    [Fact]
    public void The_same_label_of_another_control_is_no_assertion()
    {
        var run = Conll.Run(
            Sample.Note("a", Sample.Result("labels", """{"start":0,"end":1,"labels":["Absent"]}""", from: "other")),
            new() { Config = Xml.Ner("""<Label value="Absent" assertion="true"/>""") });
        Assert.Equal("a/B-Absent |", Conll.Short(run));
        Assert.Equal(0, run.Count(DiagnosticCode.LabelUnknown));
    }

    [Fact]
    public void A_span_on_another_field_is_no_span_of_the_text()
    {
        string project = Sample.Note(
            "a b",
            Sample.Result("labels", """{"start":0,"end":99,"labels":["X"]}""", to: "head"),
            Sample.Result("labels", """{"start":2,"end":3,"labels":["X"]}""", to: "nobody"));
        var run = Conll.Run(project, new() { Config = Xml.Ner("""<Label value="X"/>""", """<Text name="head" value="$title"/>""") });
        Assert.Equal("a/O b/B-X |", Conll.Short(run));
        Assert.Equal((1, 1), (run.Count(DiagnosticCode.SpanOfOtherText), run.Counts.Count));
        Assert.Equal(1, Conll.Run(project).Count(DiagnosticCode.SpanOutOfRange));
    }

    [Fact]
    public void The_configuration_tells_the_text()
    {
        var run = Conll.Run(
            """{"data":{"text":"no","note":"yes"}}{"data":{"text":"no"}}""",
            new() { Config = Xml.Config("""<View><Text name="t" value="$note"/><Labels name="l" toName="t"/></View>""") });
        Assert.Equal("yes/O |", Conll.Short(run));
        Assert.Equal(1, run.Count(DiagnosticCode.TextMissing));
    }

    private static string Labelled(string type, string member, string labels, int end = 1) =>
        $$$"""{"id":"r","type":"{{{type}}}","from_name":"label","to_name":"text","value":{"start":0,"end":{{{end}}},"{{{member}}}":{{{labels}}}}}""";
}
