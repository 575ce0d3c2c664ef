using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Checks;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Exporting.Checks;

/// <summary>What is said of exports by their manifests (docs/formats.md §20).</summary>
public sealed class KeptExportTests : IDisposable
{
    private static readonly string[] Projects = ["""{"id":1,"data":{}}{"id":2,"data":{}}{"id":5,"data":{}}""", """{"id":1,"data":{}}{"id":2,"data":{}}"""];
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_as_it_was_is_whole()
    {
        Export("p", null);
        Export("q", new(1, 2));
        Export("q", new(2, 2));
        _folder.Write("other.txt", "x");
        AlabExportCheck[] checks = Checks();
        Assert.Equal(["p", "q"], checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.True(check.IsWhole));
        Assert.Equal((null, 2), (checks[0].ShardCount, checks[1].ShardCount));
        Assert.Equal((2, 3L, 4, 3L), (checks[0].Files, checks[0].Tasks, checks[1].Files, checks[1].Tasks));
        Assert.Equal([AlabFormat.JsonLines, AlabFormat.Conll2003], checks[1].Formats);
        Assert.Equal([1, 2], checks[1].Shards);
        Assert.Equal(new DirectoryInfo(_folder.Path).GetFiles("q*.*l*").Where(file => !file.Name.EndsWith(".json", StringComparison.Ordinal)).Sum(file => file.Length), checks[1].Bytes);
    }

    [Theory]
    [InlineData("missing", ExportFindingCode.FileMissing, "p-00002-of-00003.jsonl is missing.")]
    [InlineData("longer", ExportFindingCode.FileChanged, "p-00002-of-00003.jsonl has 39 bytes, not 38.")]
    [InlineData("other", ExportFindingCode.FileChanged, "p-00002-of-00003.jsonl has other content of the same size.")]
    [InlineData("folder", ExportFindingCode.FileMissing, "p-00002-of-00003.jsonl is missing.")]
    public void A_file_that_is_not_as_it_was_is_told(string what, ExportFindingCode code, string message)
    {
        Shards("p", 3);
        string path = _folder.File("p-00002-of-00003.jsonl");
        string text = File.ReadAllText(path);
        Assert.Equal(38, text.Length);
        File.Delete(path);
        if (what == "folder")
            Directory.CreateDirectory(path);
        else if (what != "missing")
            File.WriteAllText(path, what == "longer" ? text + "x" : text.Replace('2', '4'));
        AlabExportCheck check = Assert.Single(Checks());
        Assert.False(check.IsWhole);
        Assert.Equal(new AlabExportFinding(code, message, "p-00002-of-00003.jsonl"), Assert.Single(check.Findings));
        Assert.Equal($"{code}: {message}", check.Findings.ToString());
    }

    [Fact]
    public void Shards_that_are_missing_are_told_together()
    {
        foreach (int number in (int[])[2, 6, 9])
            Export("p", new(number, 12));
        Finding(ExportFindingCode.ShardMissing, "shards 1, 3 to 5, 7, 8, 10 to 12 of 12 are missing.");
    }

    [Fact]
    public void Files_without_a_manifest_are_no_shard()
    {
        Shards("p", 3);
        File.Delete(_folder.File("p-00003-of-00003.manifest.json"));
        Finding(ExportFindingCode.ShardMissing, "shard 3 of 3 is missing; files are there without manifest, of an export that broke off or was made without -Manifest.");
    }

    [Fact]
    public void A_damaged_manifest_is_told_and_its_shard_missing()
    {
        Shards("p", 2);
        _folder.Write("p-00001-of-00002.manifest.json", "{");
        _folder.Write("q.manifest.json", """{"module":null,"sources":[],"options":{}}""");
        AlabExportCheck[] checks = Checks();
        Assert.Equal([ExportFindingCode.ManifestInvalid, ExportFindingCode.ShardMissing], checks[0].Findings.Select(finding => finding.Code));
        Assert.Equal("p-00001-of-00002.manifest.json is no manifest, or damaged.", checks[0].Findings[0].Message);
        Assert.Equal(("q", ExportFindingCode.ManifestInvalid), (checks[1].Name, Assert.Single(checks[1].Findings).Code));
    }

    /// <summary>A manifest that names files elsewhere is nobody's.</summary>
    [Theory]
    [InlineData("../x.jsonl")]
    [InlineData("..")]
    [InlineData("a\\\\b")]
    [InlineData("")]
    public void A_manifest_names_files_beside_it_only(string name)
    {
        Export("p", null);
        string path = _folder.File("p.manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"p.jsonl\"", $"\"{name}\"", StringComparison.Ordinal));
        Finding(ExportFindingCode.ManifestInvalid, "p.manifest.json is no manifest, or damaged.");
    }

    [Fact]
    public void Shards_of_another_number_among_them_are_told_by_both()
    {
        Shards("p", 2);
        Shards("p", 1);
        AlabExportCheck[] checks = Checks();
        Assert.Equal([1, 2], checks.Select(check => check.ShardCount));
        Assert.Equal("p-00001-of-00002.conll and 3 more like it would be read with these shards, and are of another export.", Assert.Single(checks[0].Findings).Message);
        Assert.Equal((ExportFindingCode.FileUnknown, "p-00001-of-00001.conll"), (checks[1].Findings[0].Code, checks[1].Findings[0].File));
    }

    [Fact]
    public void A_shard_under_the_name_of_another_is_there_twice()
    {
        Shards("p", 2);
        File.Copy(_folder.File("p-00001-of-00002.manifest.json"), _folder.File("p-00002-of-00002.manifest.json"), overwrite: true);
        Assert.Equal(
            [ExportFindingCode.ShardMissing, ExportFindingCode.ShardTwice],
            Assert.Single(Checks()).Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("source", ExportFindingCode.SourceDiffers, "shard 3 was made of another source, or another state of it, than shards 1, 2.")]
    [InlineData("options", ExportFindingCode.OptionsDiffer, "shard 3 was made with other options than shards 1, 2.")]
    [InlineData("configuration", ExportFindingCode.ConfigurationDiffers, "shard 3 was made with another labelling configuration than shards 1, 2.")]
    [InlineData("module", ExportFindingCode.ModuleDiffers, "shard 3 was made by another version of the module than shards 1, 2.")]
    public void A_shard_that_was_made_otherwise_is_told(string what, ExportFindingCode code, string message)
    {
        Export("p", new(1, 3));
        Export("p", new(2, 3));
        Export("p", new(3, 3), what);
        Finding(code, message);
    }

    [Fact]
    public void A_file_or_manifest_stands_for_its_export()
    {
        Shards("p", 2);
        Export("q", null);
        Assert.Equal("p", Assert.Single(KeptExport.Find(_folder.File("p-00001-of-00002.conll"))).Name);
        Assert.Equal("q", Assert.Single(KeptExport.Find(_folder.File("q.manifest.json"))).Name);
        _folder.Write("r.conll", "");
        Assert.Equal(ErrorCode.ManifestMissing, Assert.Throws<AlabException>(() => KeptExport.Find(_folder.File("r.conll"))).Code);
    }

    [Fact]
    public void A_folder_without_manifest_is_an_error() =>
        Assert.Equal(ErrorCode.ManifestMissing, Assert.Throws<AlabException>(() => KeptExport.Find(_folder.Path)).Code);

    [Fact]
    public void What_is_the_same_again_is_not_written_and_another_shard_is()
    {
        Assert.False(Export("p", new(1, 2))[0].Unchanged);
        Assert.True(Export("p", new(1, 2))[0].Unchanged);
        Assert.False(Export("p", new(2, 2))[0].Unchanged);
    }

    public void Dispose() => _folder.Dispose();

    private AlabExportCheck[] Checks() =>
        [.. KeptExport.Find(_folder.Path).Select(export => export.Check(new SilentProgress(), CancellationToken.None))];

    private void Finding(ExportFindingCode code, string message)
    {
        AlabExportFinding finding = Assert.Single(Assert.Single(Checks()).Findings);
        Assert.Equal((code, message), (finding.Code, finding.Message));
    }

    private void Shards(string name, int count)
    {
        foreach (TaskShard shard in StoredShard.All(count))
            Export(name, shard);
    }

    private IReadOnlyList<AlabExportResult> Export(string name, TaskShard? shard, string other = "")
    {
        AlabFormat[] formats = [AlabFormat.JsonLines, AlabFormat.Conll2003];
        FormatOptions options = new() { Config = other == "configuration" ? Xml.Ner("<Label value=\"X\"/>") : null };
        using var source = new TemporaryFolder();
        using var keeper = new ManifestKeeper(
            new ManifestModule("AnnotationLabExport", other == "module" ? "2.0" : "1.0"),
            options,
            new ManifestRequest
            {
                Path = _folder.File($"{name}{shard?.Suffix}.manifest.json"),
                Options = new Dictionary<string, object> { ["Format"] = formats, ["Tokenizer"] = other == "options" ? "Word" : "Character" },
                Shard = shard,
            });
        ITaskSource tasks = keeper.Take(
            new PathSource(source.Write("s.json", Projects[other == "source" ? 1 : 0])), new SilentProgress(), CancellationToken.None);
        ExportTarget[] targets = [.. formats.Select(format =>
            new ExportTarget(format, _folder.File($"{name}{shard?.Suffix}{ExportFormats.Of(format).Extension}"), null, shard))];
        if (keeper.UnchangedFiles(targets, new SilentProgress(), CancellationToken.None) is { } unchanged)
            return unchanged;
        using var export = new FileExport(targets, options, Utf8.WithoutMark, noClobber: false, manifest: keeper);
        return export.Run(tasks, new SilentProgress(), CancellationToken.None);
    }
}
