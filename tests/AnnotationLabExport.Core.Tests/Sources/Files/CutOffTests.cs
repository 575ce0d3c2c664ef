using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class CutOffTests
{
    private const string First = """{"id":1,"data":{"text":"é \"q\" \\ 😀"},"completions":[{"id":-1.5e3,"result":[null,true]}]}""";
    private const string Second = """{"id":2,"data":{}}""";

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void A_list_cut_off_anywhere_is_an_error(int size)
    {
        byte[] project = Encoding.UTF8.GetBytes($"[\n  {First},\n  {Second}\n]");
        for (int length = 0; length < project.Length; length++)
        {
            var error = Assert.ThrowsAny<AlabException>(
                () => ExportRun.Of(new MemorySource(project[..length], () => size), AlabFormat.JsonLines));
            Assert.Equal(length == 0 ? ErrorCode.SourceEmpty : ErrorCode.JsonMalformed, error.Code);
        }
    }

    [Fact]
    public void Lines_cut_off_anywhere_but_between_tasks_are_an_error()
    {
        byte[] project = Encoding.UTF8.GetBytes($"{First}\n{Second}\n");
        int firstEnd = Encoding.UTF8.GetByteCount(First);
        int[] whole = [firstEnd, firstEnd + 1, project.Length - 1];
        for (int length = 0; length < project.Length; length++)
        {
            if (whole.Contains(length))
            {
                ExportRun run = ExportRun.Of(project[..length], AlabFormat.JsonLines);
                Assert.Equal(length == project.Length - 1 ? 2 : 1, run.Tasks);
                continue;
            }

            Assert.ThrowsAny<AlabException>(() => ExportRun.Of(project[..length], AlabFormat.JsonLines));
        }
    }

    [Fact]
    public void A_gzip_cut_off_anywhere_is_an_error()
    {
        byte[] project = Packed.Gzip($"{First}\n{Second}\n");
        for (int length = 0; length < project.Length; length++)
            Assert.ThrowsAny<AlabException>(() => ExportRun.Of(project[..length], AlabFormat.JsonLines));
    }

    [Fact]
    public void Utf16_cut_off_anywhere_is_an_error()
    {
        byte[] project = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"[{First},{Second}]")];
        for (int length = 0; length < project.Length; length++)
            Assert.ThrowsAny<AlabException>(() => ExportRun.Of(project[..length], AlabFormat.JsonLines));
    }
}
