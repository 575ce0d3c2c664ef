using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Formats.TrainingTables.TrainingTable;

namespace AnnotationLabExport.CoreTests.Formats.TrainingTables;

public sealed class AssertionTests
{
    private static readonly LabelConfig Config = LabelConfig.Parse(
        Encoding.UTF8.GetBytes(
            """<View><Labels name="label" toName="text"><Label value="PROBLEM"/><Label value="TEST"/><Label value="Absent" assertion="true"/><Label value="Possible" assertion="true"/></Labels><Text name="text" value="$text"/></View>"""),
        "config.xml")!;

    [Fact]
    public void An_assertion_and_an_entity_at_one_place_are_a_row()
    {
        const string Note =
            """{"id":7,"data":{"text":"Well.\nNo 💊 chest pain  now.","title":"n.txt"},"completions":[{"id":1,"result":[{"type":"labels","from_name":"label","to_name":"text","value":{"start":12,"end":23,"labels":["Absent"]}},{"type":"labels","from_name":"label","to_name":"text","value":{"start":12,"end":22,"labels":["PROBLEM"]}}]}]}""";
        Assert.Equal(
            "task_id,title,text,target,ner_label,label,start,end,char_begin,char_end\n7,n.txt,No 💊 chest pain  now.,chest pain,PROBLEM,Absent,2,3,6,16\n",
            Run(AlabFormat.Assertion, Note, config: Config).Text);
    }

    [Fact]
    public void Rows_come_entity_by_entity_then_by_assertion()
    {
        var run = Run(AlabFormat.Assertion, Sample.Note(
            "a b", Sample.Span(2, 3, "Absent"), Sample.Span(0, 1, "Possible"), Sample.Span(0, 1, "TEST"), Sample.Span(0, 1, "Absent"), Sample.Span(0, 1, "PROBLEM"),
            Sample.Span(2, 3, "TEST"), Sample.Span(2, 3, "TEST")), config: Config);
        Assert.Equal(
            ["1||a b|a|TEST|Possible|0|0|0|1", "1||a b|a|TEST|Absent|0|0|0|1", "1||a b|a|PROBLEM|Possible|0|0|0|1", "1||a b|a|PROBLEM|Absent|0|0|0|1", "1||a b|b|TEST|Absent|1|1|2|3"],
            Rows(run));
        Assert.Equal(5, run.Annotations);
    }

    [Fact]
    public void An_assertion_without_entity_has_a_row_and_is_counted()
    {
        var run = Run(AlabFormat.Assertion, Sample.Note("a b", Sample.Span(0, 3, "Absent"), Sample.Span(0, 1, "TEST")), config: Config);
        Assert.Equal(["1||a b|a b||Absent|0|1|0|3"], Rows(run));
        Assert.Equal(1, run.Count(DiagnosticCode.AssertionWithoutEntity));
    }

    [Fact]
    public void Entities_without_assertion_have_a_row_if_a_label_is_given_for_them()
    {
        string note = Sample.Note("a b", Sample.Span(0, 1, "TEST"), Sample.Span(2, 3, "PROBLEM"), Sample.Span(2, 3, "Absent"));
        Assert.Equal(["1||a b|b|PROBLEM|Absent|1|1|2|3"], Rows(Run(AlabFormat.Assertion, note, config: Config)));
        Assert.Equal(
            ["1||a b|a|TEST|Present|0|0|0|1", "1||a b|b|PROBLEM|Absent|1|1|2|3"],
            Rows(Run(AlabFormat.Assertion, note, new() { UnannotatedLabel = "Present" }, config: Config)));
    }

    [Fact]
    public void What_does_not_lie_in_one_sentence_is_left_out_and_counted()
    {
        string note = Sample.Note("a 1\\nb c", Sample.Span(0, 5, "TEST"), Sample.Span(0, 5, "Absent"), Sample.Span(2, 3, "TEST"), Sample.Span(2, 3, "Absent"));
        var run = Run(AlabFormat.Assertion, note, tokens: new TokenOptions { TokenPattern = new("[a-z]") }, config: Config);
        Assert.Empty(Rows(run));
        Assert.Equal((1, 1), (run.Count(DiagnosticCode.SpanCutsSentence), run.Count(DiagnosticCode.SpanCutsToken)));
        Assert.Equal(0, run.Tasks);
    }

    [Fact]
    public void What_is_left_out_is_told_once_whatever_number_of_rows_it_would_have()
    {
        string note = Sample.Note(
            "a\\nb", Sample.Span(0, 3, "TEST"), Sample.Span(0, 3, "PROBLEM"), Sample.Result("labels", """{"start":0,"end":3,"labels":["Absent","Possible"]}"""));
        Assert.Equal(1, Run(AlabFormat.Assertion, note, config: Config).Count(DiagnosticCode.SpanCutsSentence));
        string alone = Sample.Note("a\\nb", Sample.Span(0, 3, "Absent"));
        var run = Run(AlabFormat.Assertion, alone, config: Config);
        Assert.Equal((1, 1), (run.Count(DiagnosticCode.SpanCutsSentence), run.Count(DiagnosticCode.AssertionWithoutEntity)));
    }

    [Fact]
    public void Alignment_and_overlap_have_no_say()
    {
        string note = Sample.Note("abcd e", Sample.Span(1, 3, "TEST"), Sample.Span(1, 3, "Absent"), Sample.Span(0, 6, "PROBLEM"), Sample.Span(0, 6, "Possible"));
        string[] expected = ["1||abcd e|abcd e|PROBLEM|Possible|0|1|0|6", "1||abcd e|bc|TEST|Absent|0|0|1|3"];
        foreach (SpanAlignment alignment in Enum.GetValues<SpanAlignment>())
            Assert.Equal(expected, Rows(Run(AlabFormat.Assertion, note, tokens: new TokenOptions { Alignment = alignment }, config: Config)));
    }

    [Fact]
    public void Line_breaks_in_cells_are_blanks_so_that_offsets_hold()
    {
        string note = Sample.Note("a\\r\\n \\tb\\tc", Sample.Span(0, 8, "TEST"), Sample.Span(0, 8, "Absent"));
        string row = Assert.Single(Rows(Run(AlabFormat.Assertion, note, tokens: new TokenOptions { SentenceSplit = SentenceSplit.None }, config: Config)));
        Assert.Equal("1||a    b\tc|a    b\tc|TEST|Absent|0|2|0|8", row);
    }

    [Fact]
    public void Without_a_configuration_nobody_knows_what_an_assertion_is()
    {
        AlabException error = Assert.Throws<AlabException>(() => Run(AlabFormat.Assertion, Sample.Note("a")));
        Assert.Equal(ErrorCode.AssertionLabelsUnknown, error.Code);
    }

    [Fact]
    public void Faults_of_assertions_are_told()
    {
        var run = Run(AlabFormat.Assertion, Sample.Note("a b", Sample.Span(9, 10, "Absent"), Sample.Span(0, 1, "TEST")), config: Config);
        Assert.Equal(1, run.Count(DiagnosticCode.SpanOutOfRange));
    }
}
