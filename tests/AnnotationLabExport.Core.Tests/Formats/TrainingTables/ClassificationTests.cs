using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using static AnnotationLabExport.CoreTests.Formats.TrainingTables.TrainingTable;

namespace AnnotationLabExport.CoreTests.Formats.TrainingTables;

public sealed class ClassificationTests
{
    [Fact]
    public void Formulas_are_neutralised_and_numbers_are_none()
    {
        const string Note =
            """{"id":-5,"data":{"text":"=1","title":"+x"},"completions":[{"id":1,"result":[{"type":"choices","value":{"choices":["@a"]}}]}]}{"id":"-5","data":{"text":"x","title":-2},"completions":[{"id":1,"result":[{"type":"choices","value":{"choices":["b"]}}]}]}""";
        var options = new FormatOptions { Own = [new RecordOptions { EscapeFormula = true, Delimiter = ';' }] };
        Assert.Equal("task_id;task_title;text;class\n-5;'+x;'=1;'@a\n'-5;-2;x;b\n", ExportRun.Of(Note, AlabFormat.Classification, options).Text);
    }

    [Fact]
    public void A_text_with_choices_is_a_row()
    {
        const string Project =
            """
            {"id":1,"data":{"text":"one\ntwo","title":"t"},"completions":[{"result":[{"type":"choices","from_name":"a","value":{"choices":["X"]}}]},
              {"result":[{"type":"choices","from_name":"a","value":{"choices":["X","Y \u00e9"]}},{"type":"choices","from_name":"b","value":{"choices":["Z"]}}]},{"result":[]}]}
            {"id":2,"data":{"text":"none"}}
            {"id":3,"data":{"text":"place"},"completions":[{"result":[{"type":"choices","from_name":"a","value":{"start":0,"end":1,"choices":["X"]}},{"type":"choices","from_name":"a","value":{"choices":[]}}]}]}
            """;
        var run = Run(AlabFormat.Classification, Project);
        Assert.Equal("task_id,task_title,text,class\n1,t,one two,X\n1,t,one two,\"[\"\"X\"\",\"\"Y \\u00e9\"\",\"\"Z\"\"]\"\n", run.Text);
        Assert.Equal((1, 2), (run.Tasks, run.Annotations));
        Assert.Equal(
            ["1|t|one two|Z"],
            Rows(Run(AlabFormat.Classification, Project, new() { Controls = new HashSet<string> { "b" } })));
    }

    [Fact]
    public void A_task_without_text_writes_nothing()
    {
        var run = Run(AlabFormat.Classification, """{"data":{"n":1},"completions":[{"result":[{"type":"choices","value":{"choices":["X"]}}]}]}""");
        Assert.Empty(Rows(run));
        Assert.Equal(1, run.Count(DiagnosticCode.TextMissing));
    }

    [Fact]
    public void Records_look_as_those_of_Csv()
    {
        var run = ExportRun.Of(
            Sample.Note("=1", Sample.Result("choices", """{"choices":["+"]}""")),
            AlabFormat.Classification,
            new FormatOptions { Own = [new RecordOptions { Delimiter = ';', EscapeFormula = true, NoHeader = true }] });
        Assert.Equal("1;;'=1;'+\n", run.Text);
    }
}
