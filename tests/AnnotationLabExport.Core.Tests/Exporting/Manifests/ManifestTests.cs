using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Exporting.Manifests;

/// <summary>docs/formats.md §13.</summary>
public sealed class ManifestTests : IDisposable
{
    private static readonly Dictionary<string, object> NoOptions = new() { ["Format"] = new[] { AlabFormat.Conll2003, AlabFormat.JsonLines } };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Hashes and sizes are those of the files; everything else is written by hand.</summary>
    [Fact]
    public void It_says_what_was_read_how_and_what_each_file_holds()
    {
        string project = Note("a b", Span(0, 1, "X"), Span(0, 3, "Y"), Result("choices", """{"choices":["C"]}""", "sex"));
        string source = _folder.Write("p.json", project);
        Export(source, new() { Config = Xml.Ner("<Label value=\"X\"/><Label value=\"Y\"/>") }, given: new(NoOptions) { ["Tokenizer"] = "Word" });
        string text = File.ReadAllText(_folder.File("p.manifest.json"));
        string created = JsonDocument.Parse(text).RootElement.GetProperty("created").GetString()!;
        LabelConfig config = Xml.Ner("<Label value=\"X\"/><Label value=\"Y\"/>");
        Assert.InRange(DateTime.Parse(created, null, System.Globalization.DateTimeStyles.RoundtripKind), DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow);
        Assert.Equal(
            $$"""
            {
              "module": {
                "name": "AnnotationLabExport",
                "version": "1.2.3"
              },
              "created": "{{created}}",
              "sources": [
                {
                  "name": "p.json",
                  "bytes": {{Encoding.UTF8.GetByteCount(project)}},
                  "sha256": "{{Sha256(Encoding.UTF8.GetBytes(project))}}"
                }
              ],
              "configuration": {
                "name": "c.xml",
                "bytes": {{config.Xml.Length}},
                "sha256": "{{Sha256(config.Xml.ToArray())}}"
              },
              "options": {
                "Format": [
                  "Conll2003",
                  "JsonLines"
                ],
                "Tokenizer": "Word"
              },
              "tasks": 1,
              "files": [
                {
                  "name": "p.conll",
                  "format": "Conll2003",
                  "bytes": 42,
                  "sha256": "{{Sha256(Encoding.UTF8.GetBytes("-DOCSTART- -X- O\na -X- _ B-Y\nb -X- _ I-Y\n\n"))}}",
                  "tasks": 1,
                  "completions": 1,
                  "annotations": 1,
                  "skipped": 0,
                  "rejected": 0,
                  "unreadable": 0,
                  "labels": {
                    "Y": 1
                  },
                  "spans": {
                    "candidates": 2,
                    "exact": 1,
                    "widened": 0,
                    "widenedCharacters": 0,
                    "leftOut": 0,
                    "lostToOverlap": 1,
                    "outOfRange": 0,
                    "byPath": 0,
                    "empty": 0,
                    "omitted": 0,
                    "mismatched": 0,
                    "moved": 0
                  },
                  "diagnostics": {
                    "SpanOverlap": 1
                  }
                },
                {
                  "name": "p.jsonl",
                  "format": "JsonLines",
                  "bytes": {{Encoding.UTF8.GetByteCount(project) + 1}},
                  "sha256": "{{Sha256(Encoding.UTF8.GetBytes(project + "\n"))}}",
                  "tasks": 1,
                  "completions": 1,
                  "annotations": 3,
                  "skipped": 0,
                  "rejected": 0,
                  "unreadable": 0,
                  "labels": {
                    "C": 1,
                    "X": 1,
                    "Y": 1
                  },
                  "diagnostics": {}
                }
              ],
              "diagnostics": {
                "SpanOverlap": 1
              }
            }

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Two_exports_of_the_same_differ_in_the_time_only()
    {
        string source = _folder.Write("p.json", Note("a", Span(0, 1, "X")));
        Export(source, new());
        ExportManifest first = ExportManifest.Read(_folder.File("p.manifest.json"))!;
        Export(source, new(), force: true);
        ExportManifest second = ExportManifest.Read(_folder.File("p.manifest.json"))!;
        Assert.True(second.Created > first.Created);
        Assert.Equal(Json(first), Json(second with { Created = first.Created }));
    }

    [Fact]
    public void What_would_be_the_same_again_is_not_written_and_told_as_it_was()
    {
        string source = _folder.Write("p.json", Note("a", Span(0, 1, "X"), Span(0, 9, "Y")));
        IReadOnlyList<AlabExportResult> first = Export(source, new());
        DateTime written = File.GetLastWriteTimeUtc(_folder.File("p.manifest.json"));
        IReadOnlyList<AlabExportResult> second = Export(source, new());
        Assert.Equal([false, false], first.Select(result => result.Unchanged));
        Assert.Equal([true, true], second.Select(result => result.Unchanged));
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.File("p.manifest.json")));
        foreach ((AlabExportResult before, AlabExportResult after) in first.Zip(second))
        {
            Assert.Equal(
                (before.Path, before.Format, before.Tasks, before.Completions, before.Annotations, before.Bytes, before.Sha256),
                (after.Path, after.Format, after.Tasks, after.Completions, after.Annotations, after.Bytes, after.Sha256));
            Assert.Equal(Json(before.Spans), Json(after.Spans));
            Assert.Equal(before.Diagnostics.Keys.Cast<string>(), after.Diagnostics.Keys.Cast<string>());
        }

        Assert.Equal(["p.conll", "p.json", "p.jsonl", "p.manifest.json"], _folder.Names);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("option")]
    [InlineData("configuration")]
    [InlineData("version")]
    [InlineData("file")]
    [InlineData("missing file")]
    [InlineData("manifest")]
    [InlineData("targets")]
    [InlineData("force")]
    public void What_is_another_is_written(string what)
    {
        string source = _folder.Write("p.json", Note("a", Span(0, 1, "X")));
        Export(source, new());
        switch (what)
        {
            case "source":
                File.AppendAllText(source, "\n");
                break;
            case "file":
                File.AppendAllText(_folder.File("p.conll"), "x");
                break;
            case "missing file":
                File.Delete(_folder.File("p.jsonl"));
                break;
            case "manifest":
                File.WriteAllText(_folder.File("p.manifest.json"), "{}");
                break;
        }

        IReadOnlyList<AlabExportResult> results = Export(
            source,
            new() { Config = what == "configuration" ? Xml.Ner("") : null },
            what == "force",
            what == "option" ? new(NoOptions) { ["Tokenizer"] = "Word" } : null,
            what == "version" ? "1.2.4" : "1.2.3",
            what == "targets" ? [AlabFormat.Conll2003] : null);
        Assert.All(results, result => Assert.False(result.Unchanged));
        Assert.Equal("-DOCSTART- -X- O\na -X- _ B-X\n\n", File.ReadAllText(_folder.File("p.conll")));
        Assert.Equal(results.Select(result => result.Sha256), ExportManifest.Read(_folder.File("p.manifest.json"))!.Files.Select(file => file.Sha256));
    }

    [Fact]
    public void The_folder_may_move()
    {
        string source = _folder.Write("in/p.json", Note("a"));
        Directory.CreateDirectory(_folder.File("out"));
        Export(source, new(), folder: "out");
        Directory.Move(_folder.File("out"), _folder.File("elsewhere"));
        Directory.Move(_folder.File("in"), _folder.File("input"));
        Assert.All(Export(_folder.File("input/p.json"), new(), folder: "elsewhere"), result => Assert.True(result.Unchanged));
    }

    /// <summary>Tasks that arrive are hashed as they come, so it is known at the end; their parts are part of what came.</summary>
    [Fact]
    public void Tasks_that_arrive_are_told_by_their_number_and_hash_and_parts()
    {
        string[] tasks = [Note("a", Span(0, 1, "X")), """{"id":2,"data":{"text":"b"}}"""];
        Assert.All(Arrive(tasks, "train", "dev"), result => Assert.False(result.Unchanged));
        ExportManifest manifest = ExportManifest.Read(_folder.File("p.manifest.json"))!;
        ManifestSource source = Assert.Single(manifest.Sources);
        Assert.Equal((null, null, (long?)2), (source.Name, source.Bytes, source.Tasks));
        Assert.Equal(Sha256(Encoding.UTF8.GetBytes(string.Concat(tasks.Select(task => task + "\n")))), source.Sha256);
        Assert.Equal(Sha256("train\ndev\n"u8.ToArray()), manifest.Parts!.Sha256);
        Assert.Equal(["train", "dev"], manifest.Parts.Names);
        Assert.Equal(2, manifest.Tasks);
        Assert.Equal([("p.train.jsonl", "train", 1), ("p.dev.jsonl", "dev", 1)], manifest.Files.Select(file => (file.Name, file.Split, file.Tasks)));
        Assert.All(Arrive(tasks, "train", "dev"), result => Assert.True(result.Unchanged));
        Assert.All(Arrive(tasks, "train", "train"), result => Assert.False(result.Unchanged));
        Assert.All(Arrive(tasks, "train", "train"), result => Assert.True(result.Unchanged));
        Assert.All(Arrive([tasks[0]], "train"), result => Assert.False(result.Unchanged));
        Assert.Equal(["p.dev.jsonl", "p.manifest.json", "p.train.jsonl"], _folder.Names);
    }

    [Fact]
    public void A_source_that_changes_between_hashing_and_reading_ends_the_export()
    {
        string path = _folder.Write("p.json", Note("a"));
        var source = new PathSource(path);
        using ManifestKeeper keeper = Keeper("", new(), force: false, given: null, "1.2.3");
        keeper.Take(source, new SilentProgress(), CancellationToken.None);
        File.AppendAllText(path, Note("b"));
        using var export = new FileExport(Targets("", [AlabFormat.JsonLines]), new(), Utf8.WithoutMark, false, null, null, keeper);
        Assert.Equal(
            AnnotationLabExport.Faults.ErrorCode.SourceChanged,
            Assert.Throws<AnnotationLabExport.Faults.AlabException>(() => export.Run(source, new SilentProgress(), CancellationToken.None)).Code);
    }

    private IReadOnlyList<AlabExportResult> Export(
        string path,
        FormatOptions options,
        bool force = false,
        Dictionary<string, object>? given = null,
        string version = "1.2.3",
        AlabFormat[]? formats = null,
        string folder = "")
    {
        using ManifestKeeper keeper = Keeper(folder, options, force, given, version);
        var progress = new SilentProgress();
        ITaskSource source = keeper.Take(new PathSource(path), progress, CancellationToken.None);
        ExportTarget[] targets = Targets(folder, formats ?? [AlabFormat.Conll2003, AlabFormat.JsonLines]);
        if (keeper.UnchangedFiles(targets, progress, CancellationToken.None) is { } unchanged)
            return unchanged;
        using var export = new FileExport(targets, options, Utf8.WithoutMark, false, null, null, keeper);
        return export.Run(source, progress, CancellationToken.None);
    }

    private IReadOnlyList<AlabExportResult> Arrive(string[] tasks, params string[] parts)
    {
        string[] names = ["train", "dev"];
        using ManifestKeeper keeper = Keeper("", new(), force: false, given: null, "1.2.3");
        ExportTarget[] targets = [.. names.Select(part => new ExportTarget(AlabFormat.JsonLines, _folder.File($"p.{part}.jsonl"), part))];
        using var export = new FileExport(targets, new(), Utf8.WithoutMark, false, null, names, keeper);
        foreach ((string task, string part) in tasks.Zip(parts))
            export.Add(Loaded.Record(task) with { Split = new TaskSplit(part, names) });
        return export.Complete(new SilentProgress(), CancellationToken.None);
    }

    private ManifestKeeper Keeper(string folder, FormatOptions options, bool force, Dictionary<string, object>? given, string version) => new(
        new ManifestModule("AnnotationLabExport", version),
        options,
        new ManifestRequest
        {
            Path = _folder.File(Path.Combine(folder, "p.manifest.json")),
            Options = given ?? NoOptions,
            ConfigurationName = options.Config is null ? null : "c.xml",
            Force = force,
        });

    private ExportTarget[] Targets(string folder, AlabFormat[] formats) =>
        [.. formats.Select(format => new ExportTarget(format, _folder.File(Path.Combine(folder, "p" + ExportFormats.Of(format).Extension))))];

    private static string Sha256(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static string Json(object? value) => JsonSerializer.Serialize(value);
}
