using AnnotationLabExport.Output.Parquet;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>The columns of a file for Spark NLP (docs/formats.md §14), and what its footer says of them.</summary>
internal static class SparkSchema
{
    /// <summary>The columns of annotations, and the annotatorType by which Spark NLP knows each.</summary>
    private static readonly (string Name, string AnnotatorType)[] Lists =
    [
        ("document", "document"), ("sentence", "document"), ("token", "token"), ("pos", "pos"), ("label", "named_entity"),
    ];

    /// <summary>The fields.</summary>
    public static ParquetSchema Fields { get; } = new(
        [Text("doc_id"), Text("text"), .. Lists.Select(list => Annotations(list.Name)), Text("completion_id"), Text("title")]);

    /// <summary>Where the columns of a list of annotations begin, and what it is.</summary>
    public static (int First, string AnnotatorType) Find(string list)
    {
        int place = System.Array.FindIndex(Lists, known => known.Name == list);
        return (2 + (place * AnnotationColumns.Count), Lists[place].AnnotatorType);
    }

    /// <summary>The key of the footer under which Spark keeps its own schema.</summary>
    public const string FooterKey = "org.apache.spark.sql.parquet.row.metadata";

    /// <summary>Spark's own schema: it alone tells Spark NLP the annotatorType of a column.</summary>
    public static string FooterValue { get; } = Struct(
        [
            Field("doc_id", "\"string\""),
            Field("text", "\"string\""),
            .. Lists.Select(list => Field(
                list.Name, ArrayOf(AnnotationStruct, containsNull: true), false, $$"""{"annotatorType":"{{list.AnnotatorType}}"}""")),
            Field("completion_id", "\"string\""),
            Field("title", "\"string\""),
        ]);

    private static string AnnotationStruct => Struct(
        [
            Field("annotatorType", "\"string\""),
            Field("begin", "\"integer\"", nullable: false),
            Field("end", "\"integer\"", nullable: false),
            Field("result", "\"string\""),
            Field("metadata", """{"type":"map","keyType":"string","valueType":"string","valueContainsNull":true}"""),
            Field("embeddings", ArrayOf("\"float\"", containsNull: false)),
        ]);

    private static ParquetField Text(string name) => ParquetField.Optional(name, ParquetType.ByteArray);

    private static ParquetField Annotations(string name) => ParquetField.List(
        name,
        Text("annotatorType"),
        ParquetField.Optional("begin", ParquetType.Int32),
        ParquetField.Optional("end", ParquetType.Int32),
        Text("result"),
        ParquetField.TextMap("metadata"),
        ParquetField.List("embeddings", ParquetType.Float));

    private static string Struct(string[] fields) => $$"""{"type":"struct","fields":[{{string.Join(',', fields)}}]}""";

    private static string ArrayOf(string element, bool containsNull) =>
        $$"""{"type":"array","elementType":{{element}},"containsNull":{{(containsNull ? "true" : "false")}}}""";

    private static string Field(string name, string type, bool nullable = true, string metadata = "{}") =>
        $$"""{"name":"{{name}}","type":{{type}},"nullable":{{(nullable ? "true" : "false")}},"metadata":{{metadata}}}""";
}
