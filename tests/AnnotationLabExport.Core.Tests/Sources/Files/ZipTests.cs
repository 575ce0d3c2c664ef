using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class ZipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_products_own_file_at_the_root_is_read_alone() =>
        Assert.Equal(["{\"r\":1}"], TasksOf(("a.json", "{\"a\":1}"), ("result.json", "{\"r\":1}"), ("x/result.json", "{}")));

    [Fact]
    public void The_products_file_deeper_down_is_one_of_many() =>
        Assert.Equal(["{\"a\":1}", "{\"r\":1}"], TasksOf(("x/result.json", "{\"r\":1}"), ("a.json", "{\"a\":1}")));

    [Fact]
    public void Entries_come_in_ordinal_order_of_full_names() =>
        Assert.Equal(
            ["{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}"],
            TasksOf(
                ("b.json", "{\"n\":4}"),
                ("a/z.json", "{\"n\":3}"),
                ("B.json", "{\"n\":1}"),
                ("a.json", "{\"n\":2}"),
                ("é.json", "{\"n\":5}")));

    [Fact]
    public void Endings_count_in_any_case_and_also_with_gz()
    {
        byte[] zip = Packed.Zip(
            ("1.JSON", "{\"n\":1}"u8.ToArray()),
            ("2.jsonL", "{\"n\":2}"u8.ToArray()),
            ("3.NDjson", "{\"n\":3}"u8.ToArray()),
            ("4.json.GZ", Packed.Gzip("{\"n\":4}")),
            ("5.ndjson.gz", Packed.Gzip("{\"n\":5}")),
            ("6.txt", "{\"n\":6}"u8.ToArray()),
            ("7.gz", Packed.Gzip("{\"n\":7}")),
            ("8.json.zip", Packed.Zip(("a.json", "{\"n\":8}"))));
        Assert.Equal(
            ["{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}"],
            FoundTask.JsonOf(_folder.Write("project.zip", zip)));
    }

    [Fact]
    public void What_macos_adds_is_passed_over() =>
        Assert.Equal(
            ["{\"a\":1}"],
            TasksOf(("__MACOSX/a.json", "x"), ("__MACOSX/x/._a.json", "x"), ("x/._b.json", "x"), ("._c.json", "x"), ("x/a.json", "{\"a\":1}")));

    [Fact]
    public void A_folder_in_the_archive_is_no_entry() =>
        Assert.Equal(["{}"], TasksOf(("x.json/", ""), ("a.json", "{}")));

    [Fact]
    public void A_task_names_its_archive_and_entry()
    {
        string path = _folder.Write("project.zip", Packed.Zip(("x/a.json", "{}")));
        Assert.Equal($"{path}!x/a.json", Assert.Single(FoundTask.Of(new PathSource(path))).Source);
    }

    [Fact]
    public void A_zip_is_recognised_by_its_content() =>
        Assert.Equal(["{}"], FoundTask.JsonOf(_folder.Write("project.json", Packed.Zip(("a.json", "{}")))));

    [Fact]
    public void A_fault_in_an_entry_names_it()
    {
        string path = _folder.Write("project.zip", Packed.Zip(("a.json", "{}"), ("b.json", "[1]")));
        var found = new List<FoundTask>();
        var error = Assert.Throws<JsonMalformedException>(() => FoundTask.AddTo(found, new PathSource(path)));
        Assert.Equal(($"{path}!b.json", 1L, 2L, 1L), (error.Target, error.Line, error.Column, error.ByteOffset));
        Assert.Single(found);
    }

    [Fact]
    public void An_empty_entry_is_empty() => Assert.Equal(ErrorCode.SourceEmpty, ErrorOf(Packed.Zip(("a.json", ""))));

    [Fact]
    public void An_archive_without_json_is_empty() => Assert.Equal(ErrorCode.SourceEmpty, ErrorOf(Packed.Zip(("a.txt", "{}"))));

    [Fact]
    public void An_archive_without_entries_is_empty() =>
        Assert.Equal(ErrorCode.SourceEmpty, ErrorOf(Packed.Zip(Array.Empty<(string, string)>())));

    [Fact]
    public void An_encrypted_entry_is_unreadable() =>
        Assert.Equal(ErrorCode.SourceUnreadable, ErrorOf(Packed.MarkedEncrypted(Packed.Zip(("a.json", "{}")))));

    [Theory]
    [InlineData(8)]
    [InlineData(60)]
    public void An_archive_cut_off_is_unreadable(int missing) =>
        Assert.Equal(ErrorCode.SourceUnreadable, ErrorOf(Packed.Zip(("a.json", "{\"a\":1}\n{\"b\":2}"))[..^missing]));

    [Fact]
    public void An_archive_with_a_damaged_directory_is_unreadable()
    {
        byte[] zip = Packed.Zip(("a.json", "{}"));
        zip[^12]++;
        Assert.Equal(ErrorCode.SourceUnreadable, ErrorOf(zip));
    }

    private List<string> TasksOf(params (string Name, string Content)[] entries) =>
        FoundTask.JsonOf(_folder.Write("project.zip", Packed.Zip(entries)));

    private ErrorCode ErrorOf(byte[] zip) =>
        Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.Write("project.zip", zip))).Code;
}
