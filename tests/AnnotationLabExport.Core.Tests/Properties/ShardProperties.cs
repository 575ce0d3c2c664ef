using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>All shards together hold what one export holds, each task once, under one header (docs/formats.md §20).</summary>
[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 60)]
public sealed class ShardProperties
{
    private static readonly FormatOptions[] Choices =
    [
        new(),
        new() { Tokens = new TokenOptions { Overlap = OverlapRule.Layered } },
        new() { Choice = new() { Source = AnnotationSource.Both, Policy = CompletionPolicy.Latest } },
    ];

    [Property]
    public void Of_a_file(NastyProject project, byte count)
    {
        int shards = 1 + (count % 6);
        foreach (FormatOptions options in Choices)
        {
            foreach (AlabFormat format in new[] { AlabFormat.JsonLines, AlabFormat.Csv, AlabFormat.Conll2003, AlabFormat.Spans })
            {
                string whole = ExportRun.Of(project.Json, format, options).Text;
                AssertTogether(whole, format, StoredShard.All(shards).Select(shard => ExportRun.Of(new MemorySource(project.Json), format, options, shard).Text));
                AssertTogether(whole, format, StoredShard.All(shards).Select(shard => ExportRun.Of(new MemorySource(project.Json, canReadTwice: false), format, options, shard).Text));
            }
        }
    }

    /// <summary>The file holds what the database does: of tasks with one id one.</summary>
    [Property]
    public void Of_a_database_and_the_same_as_of_the_file(NastyProject project, byte count)
    {
        int shards = 1 + (count % 6);
        using var database = new TrialFile();
        database.Import("p", project.Json);
        byte[] file = Encoding.Latin1.GetBytes($"[{string.Join(',', database.Tasks("p"))}]");
        foreach (FormatOptions options in Choices)
        {
            foreach (AlabFormat format in new[] { AlabFormat.Json, AlabFormat.JsonLines, AlabFormat.Csv, AlabFormat.Conll2003, AlabFormat.HuggingFace })
            {
                Assert.All(StoredShard.All(shards), shard => Assert.Equal(
                    ExportRun.Of(new MemorySource(file), format, options, shard).Bytes,
                    database.Read(store => ExportRun.Of(StoredShard.Of(store, "p", shard, options.Choice), format, options, shard).Bytes)));
            }
        }
    }

    private static void AssertTogether(string whole, AlabFormat format, IEnumerable<string> shards)
    {
        if (format == AlabFormat.Csv)
        {
            List<string[]> records = Rfc4180.Read(whole, ',');
            List<List<string[]>> parts = [.. shards.Select(shard => Rfc4180.Read(shard, ','))];
            Assert.All(parts, part => Assert.Equal(records[0], part[0]));
            Assert.Equal(Sorted(records.Skip(1)), Sorted(parts.SelectMany(part => part.Skip(1))));
            return;
        }

        string header = format == AlabFormat.Conll2003 ? "-DOCSTART- -X- O\n" : "";
        Assert.Equal(Lines(whole, header), shards.SelectMany(shard => Lines(shard, header)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string[]> records) =>
        records.Select(record => string.Join('\u0001', record)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string text, string header)
    {
        Assert.StartsWith(header, text, StringComparison.Ordinal);
        return text[header.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
    }
}
