using AnnotationLabExport.CoreTests.Harness;
using ParquetSharp;

namespace AnnotationLabExport.CoreTests.Formats.SparkNlp;

public sealed class SparkNlpFileTests
{
    private const string Two =
        """{"id":1,"data":{"text":"a b"}}{"id":2,"data":{"text":"c"}}""";

    [Fact]
    public void The_columns_of_annotations_are_those_that_Spark_NLP_reads()
    {
        using var own = new ArrowParquet(SparkNlp.Run(Two).Bytes);
        using var reference = new ArrowParquet(
            File.ReadAllBytes(Repository.Reference("spark-nlp", "parquet-mr-all-optional-int32-annotated.parquet")));

        // Theirs annotates whole numbers as 32 bits with a sign, which is free.
        IEnumerable<string> theirs = reference.Columns.Select(column => column.Replace("Int32 Int ", "Int32 None ", StringComparison.Ordinal));
        Assert.Equal(
            ["Optional doc_id ByteArray String 0 1", .. theirs, "Optional completion_id ByteArray String 0 1", "Optional title ByteArray String 0 1"],
            own.Columns);
    }

    [Fact]
    public void The_footer_holds_the_schema_that_tells_Spark_NLP_what_annotations_are()
    {
        using var own = new ArrowParquet(SparkNlp.Run(Two).Bytes);
        string theirs = File.ReadAllText(Repository.Reference("spark-nlp", "row.metadata.with-doc_id.json")).TrimEnd();
        const string Further = """,{"name":"completion_id","type":"string","nullable":true,"metadata":{}},{"name":"title","type":"string","nullable":true,"metadata":{}}]}""";
        KeyValuePair<string, string> only = Assert.Single(own.Footer.KeyValueMetadata);
        Assert.Equal("org.apache.spark.sql.parquet.row.metadata", only.Key);
        Assert.Equal(theirs[..^2] + Further, only.Value);
    }

    [Theory]
    [InlineData("document")]
    [InlineData("sentence")]
    [InlineData("token")]
    [InlineData("pos")]
    [InlineData("label")]
    public void Embeddings_are_empty_lists_and_never_null(string column)
    {
        using var own = new ArrowParquet(SparkNlp.Run(Two).Bytes);
        string[] expected = column is "document" or "sentence" ? ["0 4", "0 4"] : ["0 4", "1 4", "0 4"];
        Assert.Equal(expected, own.Values($"{column}.list.element.embeddings.list.element"));
    }

    [Fact]
    public void Arrow_reads_every_level()
    {
        using var own = new ArrowParquet(SparkNlp.Run(Two).Bytes);
        Assert.Equal(["0 1 1", "0 1 2"], own.Values("doc_id"));
        Assert.Equal(["0 0", "0 0"], own.Values("completion_id"));
        Assert.Equal(["0 4 token", "1 4 token", "0 4 token"], own.Values("token.list.element.annotatorType"));
        Assert.Equal(["0 4 0", "1 4 2", "0 4 0"], own.Values("label.list.element.end"));
        Assert.Equal(["0 5 word", "2 5 sentence", "1 5 word", "2 5 sentence", "0 5 word", "2 5 sentence"], own.Values("pos.list.element.metadata.key_value.key"));
        Assert.Equal(["0 6 a", "2 6 0", "1 6 b", "2 6 0", "0 6 c", "2 6 0"], own.Values("label.list.element.metadata.key_value.value"));
        Assert.Equal(["0 6 true", "0 6 true"], own.Values("document.list.element.metadata.key_value.value"));
    }

    [Fact]
    public void Pages_are_compressed_by_zstd_and_what_repeats_stands_in_a_dictionary()
    {
        using var own = new ArrowParquet(SparkNlp.Run(Two).Bytes);
        List<ColumnChunkMetaData> chunks = own.Chunks(0);
        Assert.All(chunks, chunk => Assert.Equal(Compression.Zstd, chunk.Compression));
        int[] withDictionary = [.. Enumerable.Range(0, chunks.Count).Where(i => chunks[i].Encodings.Contains(Encoding.RleDictionary))];
        Assert.Contains(own.Columns.FindIndex(column => column.Contains("label", StringComparison.Ordinal) && column.Contains("result", StringComparison.Ordinal)), withDictionary);
        Assert.DoesNotContain(1, withDictionary);
    }

    [Fact]
    public void Row_groups_hold_64_MB_of_values_at_most()
    {
        string text = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i % 977}"));
        string task = Sample.Note(text, Sample.Span(0, 2, "X"));
        byte[] file = SparkNlp.Run(string.Concat(Enumerable.Repeat(task, 30))).Bytes;
        using var own = new ArrowParquet(file);
        Assert.InRange(own.Footer.NumRowGroups, 3, 6);
        Assert.Equal(30, own.Footer.NumRows);
        for (int group = 0; group < own.Footer.NumRowGroups; group++)
            Assert.InRange(own.Chunks(group).Sum(chunk => chunk.TotalUncompressedSize), 0, 64 * 1024 * 1024);
        Assert.Equal(["30/600000/30/600000"], DuckDb.Query(
            file, "SELECT concat_ws('/', count(*), sum(len(token)), sum(len(list_filter(label, x -> x.result = 'B-X'))), sum(len(list_filter(pos, x -> x.metadata['word'] LIKE 'w%')))) FROM '{0}'"));
    }

    [Fact]
    public void Words_that_hardly_repeat_stand_in_pages_without_a_dictionary()
    {
        string text = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"word{i}"));
        byte[] file = SparkNlp.Run(Sample.Note(text) + Sample.Note("word1 word2 other")).Bytes;
        Assert.Equal(
            ["200000/200000/word0/word199999"],
            DuckDb.Query(file, "SELECT concat_ws('/', count(*), count(DISTINCT t.result), min_by(t.result, t.\"begin\"), max_by(t.result, t.\"begin\")) FROM (SELECT unnest(token) t FROM '{0}' WHERE len(token) > 3)"));
        Assert.Equal(
            ["word1,word2,other"],
            DuckDb.Query(file, "SELECT array_to_string(list_transform(label, x -> x.metadata['word']), ',') FROM '{0}' WHERE len(token) = 3"));
    }
}
