using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using DuckDB.NET.Data;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>All shards are one table to DuckDB, which holds what one file holds (docs/formats.md §20).</summary>
public sealed class ShardQueryTests : IDisposable
{
    private const int Shards = 4;
    private static readonly byte[] Notes = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
    private readonly TemporaryFolder _folder = new();

    public ShardQueryTests()
    {
        foreach (AlabFormat format in (AlabFormat[])[AlabFormat.SparkNlp, AlabFormat.HuggingFace, AlabFormat.Spans])
        {
            _folder.Write($"whole{ExportFormats.Of(format).Extension}", ExportRun.Of(Notes, format).Bytes);
            foreach (TaskShard shard in StoredShard.All(Shards))
                _folder.Write($"notes{shard.Suffix}{ExportFormats.Of(format).Extension}", ExportRun.Of(new MemorySource(Notes), format, shard: shard).Bytes);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("read_parquet", ".sparknlp.parquet")]
    [InlineData("read_parquet", ".hf.parquet")]
    [InlineData("read_ndjson_objects", ".spans.jsonl")]
    public void The_rows_of_all_shards_are_those_of_one_file(string reader, string ending)
    {
        string path = _folder.Path.Replace('\\', '/');
        List<string> whole = Rows($"SELECT to_json(t) FROM {reader}('{path}/whole{ending}') t");
        Assert.NotEmpty(whole);
        Assert.Equal(whole.Order(StringComparer.Ordinal), Rows($"SELECT to_json(t) FROM {reader}('{path}/notes-*-of-*{ending}') t").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_names_of_tags_are_the_same_in_every_shard()
    {
        string whole = Names(_folder.File("whole.hf.parquet"));
        Assert.Contains("B-DRUG", whole, StringComparison.Ordinal);
        foreach (TaskShard shard in StoredShard.All(Shards))
            Assert.Equal(whole, Names(_folder.File($"notes{shard.Suffix}.hf.parquet")));
    }

    [Fact]
    public void The_example_query_counts_the_tags_of_all_shards()
    {
        string query = File.ReadAllText(Repository.Example("scale/query_shards.sql")).TrimEnd().TrimEnd(';');
        string path = _folder.Path.Replace('\\', '/');
        List<string> counts = Rows($"SELECT tag || ' ' || tokens FROM ({query.Replace("'*-of-*.", $"'{path}/*-of-*.", StringComparison.Ordinal)})");
        List<string> whole = Rows($"SELECT tag || ' ' || count(*) FROM (SELECT unnest(label).result AS tag FROM read_parquet('{path}/whole.sparknlp.parquet')) WHERE tag <> 'O' GROUP BY tag ORDER BY count(*) DESC, tag");
        Assert.NotEmpty(whole);
        Assert.Equal(whole, counts);
    }

    private static string Names(string path)
    {
        using var parquet = new ArrowParquet(File.ReadAllBytes(path));
        return parquet.Footer.KeyValueMetadata["huggingface"];
    }

    private static List<string> Rows(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
