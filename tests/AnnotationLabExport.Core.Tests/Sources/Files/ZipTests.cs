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
        Assert.Equal(["{\"data\":2}"], TasksOf(("a.json", "{\"data\":1}"), ("result.json", "{\"data\":2}"), ("x/result.json", "{\"data\":{}}")));

    [Fact]
    public void The_products_file_deeper_down_is_one_of_many() =>
        Assert.Equal(["{\"data\":1}", "{\"data\":2}"], TasksOf(("x/result.json", "{\"data\":2}"), ("a.json", "{\"data\":1}")));

    [Fact]
    public void Entries_come_in_ordinal_order_of_full_names() =>
        Assert.Equal(
            ["{\"data\":1}", "{\"data\":2}", "{\"data\":3}", "{\"data\":4}", "{\"data\":5}"],
            TasksOf(
                ("b.json", "{\"data\":4}"),
                ("a/z.json", "{\"data\":3}"),
                ("B.json", "{\"data\":1}"),
                ("a.json", "{\"data\":2}"),
                ("é.json", "{\"data\":5}")));

    [Fact]
    public void Endings_count_in_any_case_and_also_with_gz()
    {
        byte[] zip = Packed.Zip(
            ("1.JSON", "{\"data\":1}"u8.ToArray()),
            ("2.jsonL", "{\"data\":2}"u8.ToArray()),
            ("3.NDjson", "{\"data\":3}"u8.ToArray()),
            ("4.json.GZ", Packed.Gzip("{\"data\":4}")),
            ("5.ndjson.gz", Packed.Gzip("{\"data\":5}")),
            ("6.txt", "{\"data\":6}"u8.ToArray()),
            ("7.gz", Packed.Gzip("{\"data\":7}")),
            ("8.json.zip", Packed.Zip(("a.json", "{\"data\":8}"))));
        Assert.Equal(
            ["{\"data\":1}", "{\"data\":2}", "{\"data\":3}", "{\"data\":4}", "{\"data\":5}"],
            FoundTask.JsonOf(_folder.Write("project.zip", zip)));
    }

    [Fact]
    public void What_macos_adds_is_passed_over() =>
        Assert.Equal(
            ["{\"data\":1}"],
            TasksOf(("__MACOSX/a.json", "x"), ("__MACOSX/x/._a.json", "x"), ("x/._b.json", "x"), ("._c.json", "x"), ("x/a.json", "{\"data\":1}")));

    [Fact]
    public void A_folder_in_the_archive_is_no_entry() =>
        Assert.Equal(["{\"data\":{}}"], TasksOf(("x.json/", ""), ("a.json", "{\"data\":{}}")));

    [Fact]
    public void A_task_names_its_archive_and_entry()
    {
        string path = _folder.Write("project.zip", Packed.Zip(("x/a.json", "{\"data\":{}}")));
        Assert.Equal($"{path}!x/a.json", Assert.Single(FoundTask.Of(new PathSource(path))).Source);
    }

    [Fact]
    public void A_zip_is_recognised_by_its_content() =>
        Assert.Equal(["{\"data\":{}}"], FoundTask.JsonOf(_folder.Write("project.json", Packed.Zip(("a.json", "{\"data\":{}}")))));

    [Fact]
    public void A_fault_in_an_entry_names_it()
    {
        string path = _folder.Write("project.zip", Packed.Zip(("a.json", "{\"data\":{}}"), ("b.json", "[1]")));
        var found = new List<FoundTask>();
        var error = Assert.Throws<JsonMalformedException>(() => FoundTask.AddTo(found, new PathSource(path)));
        Assert.Equal(($"{path}!b.json", 1L, 2L, 1L), (error.Target, error.Line, error.Column, error.ByteOffset));
        Assert.Single(found);
    }

    [Fact]
    public void An_empty_entry_is_empty() => Assert.Equal(ErrorCode.SourceEmpty, ErrorOf(Packed.Zip(("a.json", ""))));

    [Fact]
    public void An_archive_without_json_is_empty() => Assert.Equal(ErrorCode.SourceEmpty, ErrorOf(Packed.Zip(("a.txt", "{\"data\":{}}"))));

    [Fact]
    public void An_archive_without_entries_is_empty() =>
        Assert.Equal(ErrorCode.SourceEmpty, ErrorOf(Packed.Zip(Array.Empty<(string, string)>())));

    [Fact]
    public void An_encrypted_entry_is_unreadable() =>
        Assert.Equal(ErrorCode.SourceUnreadable, ErrorOf(Packed.MarkedEncrypted(Packed.Zip(("a.json", "{\"data\":{}}")))));

    [Theory]
    [InlineData(8)]
    [InlineData(60)]
    public void An_archive_cut_off_is_unreadable(int missing) =>
        Assert.Equal(ErrorCode.SourceUnreadable, ErrorOf(Packed.Zip(("a.json", "{\"data\":1}\n{\"b\":2}"))[..^missing]));

    [Fact]
    public void An_archive_with_a_damaged_directory_is_unreadable()
    {
        byte[] zip = Packed.Zip(("a.json", "{\"data\":{}}"));
        zip[^12]++;
        Assert.Equal(ErrorCode.SourceUnreadable, ErrorOf(zip));
    }

    private List<string> TasksOf(params (string Name, string Content)[] entries) =>
        FoundTask.JsonOf(_folder.Write("project.zip", Packed.Zip(entries)));

    private ErrorCode ErrorOf(byte[] zip) =>
        Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.Write("project.zip", zip))).Code;
}
