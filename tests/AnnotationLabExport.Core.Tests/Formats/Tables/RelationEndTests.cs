namespace AnnotationLabExport.CoreTests.Formats.Tables;

/// <summary>A cell says which result has the id that a relation names (docs/formats.md §5, Cells).</summary>
public sealed class RelationEndTests
{
    private const string Span = """{"start":1,"labels":["A"]}""";

    [Theory]
    [InlineData("\"a\"", "\"b\"", """[{"id":"a","start":1,"labels":["A"]},{"start":1,"labels":["A"]}]""")]
    [InlineData("\"c\"", "\"c\"", """[{"start":1,"labels":["A"]},{"id":"c","start":1,"labels":["A"]}]""")]
    [InlineData("\"a\"", "\"c\"", """[{"id":"a","start":1,"labels":["A"]},{"id":"c","start":1,"labels":["A"]}]""")]
    [InlineData("null", "\"x\"", """[{"start":1,"labels":["A"]},{"start":1,"labels":["A"]}]""")]
    public void A_named_id_begins_the_value(string from, string to, string cell) =>
        Assert.Equal(cell, Cell($"{Result("\"a\"", "labels", Span)},{Relation(from, to)},{Result("\"c\"", "labels", Span)}"));

    [Fact]
    public void It_is_spelled_as_the_result_spells_it() =>
        Assert.Equal("""[{"id":"\u0061","x":1.0},{"id":7}]""", Cell(
            $"{Relation("\"a\"", "\"7\"")},{Result("\"\\u0061\"", "labels", """{ "x" : 1.0 }""")},{Result("7", "labels", "{}")}"));

    [Theory]
    [InlineData("\"é\"", "\"\\u00e9\"")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    [InlineData("\"\\ud800\"", "\"\\ud800\"")]
    [InlineData("1.0", "\"1.0\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("[ 1 ]", "\"[1]\"")]
    public void An_id_is_the_same_however_it_is_spelled(string end, string id) =>
        Assert.Equal($"[{{\"id\":{id},\"x\":1}}]", Cell($"{Relation(end, "null")},{Result(id, "labels", """{"x":1}""")}"));

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("\"\\ud800\"", "\"\\udbff\"")]
    [InlineData("\"\\ud800\"", "\"\ufffd\"")]
    public void Ids_that_differ_name_nothing(string end, string id) =>
        Assert.Equal("""[{"x":1}]""", Cell($"{Relation(end, "null")},{Result(id, "labels", """{"x":1}""")}"));

    [Theory]
    [InlineData("""{"id":"own","x":1}""")]
    [InlineData("""{"x":1,"id":null}""")]
    [InlineData("""{"i\u0064":"own"}""")]
    public void A_value_with_a_member_of_that_name_stays(string value) =>
        Assert.Equal($"[{value}]", Cell($"{Relation("\"a\"", "\"b\"")},{Result("\"a\"", "labels", value)}"));

    [Theory]
    [InlineData("choices", """{"choices":["A"]}""", """[{"id":"a","choices":["A"]}]""")]
    [InlineData("rating", """{"rating":4}""", """[{"id":"a","rating":4}]""")]
    [InlineData("textarea", """{"text":"t"}""", """[{"id":"a","text":"t"}]""")]
    [InlineData("number", """{"number":4}""", """[{"id":"a","number":4}]""")]
    [InlineData("choices", "{}", """[{"id":"a"}]""")]
    [InlineData("choices", "null", """[{"id":"a","from_name":"c","type":"choices","value":null}]""")]
    public void A_named_answer_is_not_bare(string type, string value, string cell) =>
        Assert.Equal(cell, Cell($"{Result("\"a\"", type, value)},{Relation("\"a\"", "\"b\"")}"));

    [Fact]
    public void A_relation_of_another_set_names_nothing() =>
        Assert.Equal(
            [$"[{Span}]", ""],
            Table.Records($$"""{"id":1,"completions":[{"id":2,"result":[{{Result("\"a\"", "labels", Span)}}]},{"id":3,"result":[{{Relation("\"a\"", "\"b\"")}}]}]}""")[1..]
                .Select(row => row[2]));

    private static string Cell(string results) => Table.Records($$"""{"id":1,"completions":[{"id":2,"result":[{{results}}]}]}""")[1][2..]
        .Single(cell => !cell.Contains("from_id", StringComparison.Ordinal));

    private static string Result(string id, string type, string value) => $$"""{"id":{{id}},"from_name":"c","type":"{{type}}","value":{{value}}}""";

    private static string Relation(string from, string to) => $$"""{"type":"relation","from_id":{{from}},"to_id":{{to}}}""";
}
