using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Exporting;

public sealed class ChangingSourceTests
{
    [Theory]
    [InlineData("""{"data":{"b":1}}""")]
    [InlineData("""{"data":{"a":1},"completions":[{"result":[{"from_name":"y"}]}]}""")]
    public void A_column_that_the_first_reading_did_not_see_is_told(string second)
    {
        var source = new ChangingSource("""{"data":{"a":1},"completions":[{"result":[{"from_name":"x"}]}]}""", second);
        var error = Assert.Throws<AlabException>(() => ExportRun.Of(source, AlabFormat.Csv));
        Assert.Equal(ErrorCode.SourceChanged, error.Code);
    }

    [Fact]
    public void A_source_that_lost_a_column_is_written_with_the_cell_empty() =>
        Assert.Equal(
            "task_id,a,completion_id\n2,,\n",
            ExportRun.Of(new ChangingSource("""{"data":{"a":1}}""", """{"id":2,"data":{}}"""), AlabFormat.Csv).Text);
}
