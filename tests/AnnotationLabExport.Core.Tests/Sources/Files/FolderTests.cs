using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_of_names()
    {
        _folder.Write("b.json", "{\"data\":4}");
        _folder.Write("10.json", "{\"data\":1}");
        _folder.Write("2.json", "{\"data\":2}");
        _folder.Write("B.json", "{\"data\":3}");
        Assert.Equal(["{\"data\":1}", "{\"data\":2}", "{\"data\":3}", "{\"data\":4}"], FoundTask.JsonOf(_folder.Path));
    }

    [Fact]
    public void Endings_count_in_any_case_and_other_files_do_not()
    {
        _folder.Write("1.JSON", "{\"data\":1}");
        _folder.Write("2.JsonL", "{\"data\":2}");
        _folder.Write("3.ndjson", "{\"data\":3}");
        _folder.Write("4.json.Gz", Packed.Gzip("{\"data\":4}"));
        _folder.Write("5.txt", "no json");
        _folder.Write("6.gz", "no json");
        _folder.Write("json", "no json");
        Assert.Equal(["{\"data\":1}", "{\"data\":2}", "{\"data\":3}", "{\"data\":4}"], FoundTask.JsonOf(_folder.Path));
    }

    [Fact]
    public void Folders_and_archives_inside_are_not_opened()
    {
        _folder.Write("a.json", "{\"data\":{}}");
        _folder.Write("b.zip", Packed.Zip(("a.json", "{\"data\":{}}")));
        _folder.Write("c.json/a.json", "{\"data\":{}}");
        Assert.Equal(_folder.File("a.json"), Assert.Single(FoundTask.Of(new PathSource(_folder.Path))).Source);
    }

    [Fact]
    public void An_archive_inside_that_is_called_json_is_malformed()
    {
        _folder.Write("a.json", Packed.Zip(("a.json", "{\"data\":{}}")));
        Assert.Throws<JsonMalformedException>(() => FoundTask.JsonOf(_folder.Path));
    }

    [Fact]
    public void A_folder_without_json_is_empty()
    {
        _folder.Write("a.txt", "{\"data\":{}}");
        Assert.Equal(ErrorCode.SourceEmpty, Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.Path)).Code);
    }

    [Theory]
    [InlineData("clinic notes.json", "clinic notes")]
    [InlineData("notes.v2.json.gz", "notes.v2")]
    [InlineData("notes.JSONL", "notes")]
    [InlineData("notes.zip", "notes")]
    [InlineData(".json", ".json")]
    public void A_project_is_called_after_its_file(string file, string name) =>
        Assert.Equal(name, new PathSource(_folder.File(file)).Name);

    [Fact]
    public void A_project_in_a_folder_is_called_after_the_folder()
    {
        string folder = Path.GetDirectoryName(_folder.Write("notes.v2/a.json", "{\"data\":{}}"))!;
        Assert.Equal("notes.v2", new PathSource(folder + Path.DirectorySeparatorChar).Name);
    }
}
