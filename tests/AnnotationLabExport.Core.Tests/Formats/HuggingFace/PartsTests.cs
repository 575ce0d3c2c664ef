using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Formats.HuggingFace;

/// <summary>The parts of a split: one list of names for all, and one card (docs/formats.md §15).</summary>
public sealed class PartsTests : IDisposable
{
    private static readonly string[] Parts = ["train", "dev", "test"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_part_has_the_names_of_all_and_the_card_calls_them_as_datasets_does()
    {
        using (FileExport export = Begin())
        {
            export.Add(Split(Note("a b", Span(0, 1, "X")), "train"));
            export.Add(Split(Note("c d", Span(0, 1, "A"), Span(7, 9, "Far")), "dev"));
            export.Add(Split(Note("e", Span(0, 1, "X")), "train"));
            export.Complete(new SilentProgress(), CancellationToken.None);
            export.WriteCards("p", _ => ["-Tokenizer Word"]);
        }

        foreach (string part in Parts)
        {
            using var arrow = new ArrowParquet(File.ReadAllBytes(_folder.File($"p.{part}.hf.parquet")));
            Assert.Contains("\"names\": [\"O\", \"B-A\", \"I-A\", \"B-Far\", \"I-Far\", \"B-X\", \"I-X\"]", arrow.Footer.KeyValueMetadata["huggingface"], StringComparison.Ordinal);
        }

        Assert.Equal(["5,0"], Tags("train").Take(1));
        Assert.Equal(["1,0"], Tags("dev"));
        Assert.Empty(Tags("test"));
        string card = File.ReadAllText(_folder.File("README.md"));
        Assert.StartsWith(
            """
            ---
            configs:
            - config_name: p
              data_files:
              - split: train
                path: p.train.hf.parquet
              - split: validation
                path: p.dev.hf.parquet
              - split: test
                path: p.test.hf.parquet
            dataset_info:

            """.ReplaceLineEndings("\n"),
            card,
            StringComparison.Ordinal);
        Assert.Contains("\nOptions:\n\n- -Tokenizer Word\n", card, StringComparison.Ordinal);
        Assert.Contains("| rows | 2 | 1 | 0 |\n| tokens | 3 | 2 | 0 |\n| A | 0 | 1 | 0 |\n| X | 2 | 0 | 0 |\n", card, StringComparison.Ordinal);
        Assert.Contains("\nLeft out:\n\n- dev: 1 span: no place in the text\n", card, StringComparison.Ordinal);
    }

    private List<string> Tags(string part) =>
        DuckDb.Query(File.ReadAllBytes(_folder.File($"p.{part}.hf.parquet")), "SELECT array_to_string(ner_tags, ',') FROM '{0}'");

    private FileExport Begin() => new(
        [.. Parts.Select(part => new ExportTarget(AlabFormat.HuggingFace, _folder.File($"p.{part}.hf.parquet"), part))],
        new FormatOptions(),
        Utf8.WithoutMark,
        noClobber: false,
        parts: Parts);

    private static TaskRecord Split(string task, string part) => Loaded.Record(task) with { Split = new TaskSplit(part, Parts) };
}
