namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class ControlCellTests
{
    [Theory]
    [InlineData("""{"choices":["Female"]}""", "Female")]
    [InlineData("""{"choices":["Female"],"confidence":1}""", "Female")]
    [InlineData("""{"choices":[5.0]}""", "5.0")]
    [InlineData("""{"choices":["A","B"]}""", """{"choices":["A","B"]}""")]
    [InlineData("""{ "confidence" : 1 , "choices" : [ "A" , "\u0042" ] }""", """{"choices":["A","\u0042"]}""")]
    [InlineData("""{"choices":[]}""", "")]
    [InlineData("""{"choices":null}""", "")]
    [InlineData("""{}""", "")]
    [InlineData("""{"other":null,"choices":["A"]}""", "A")]
    [InlineData("""{"other":1}""", """[{"other":1}]""")]
    [InlineData("""{"start":1,"end":2,"choices":["A"]}""", """[{"start":1,"end":2,"choices":["A"]}]""")]
    [InlineData("""{"start":1,"end":2,"choices":[]}""", """[{"start":1,"end":2,"choices":[]}]""")]
    [InlineData("""{"choices":["A"],"choices":["B"]}""", "B")]
    [InlineData("""{"choices":"A"}""", """[{"choices":"A"}]""")]
    [InlineData("""{"choices":{"a":1}}""", """[{"choices":{"a":1}}]""")]
    public void A_choice_is_bare_and_several_are_a_list(string value, string cell) =>
        Assert.Equal(cell, Table.Cell(Result("choices", value)));

    [Theory]
    [InlineData("""{"rating":4}""", "4")]
    [InlineData("""{"rating":4.50,"confidence":1}""", "4.50")]
    [InlineData("""{"rating":4,"x":1}""", """[{"rating":4,"x":1}]""")]
    [InlineData("""{"rating":"four"}""", "four")]
    [InlineData("""{"rating":null}""", "")]
    [InlineData("""{}""", "")]
    public void A_rating_is_bare(string value, string cell) => Assert.Equal(cell, Table.Cell(Result("rating", value)));

    [Theory]
    [InlineData("number", """{"number":71}""", "71")]
    [InlineData("number", """{"number":7.10,"confidence":0.5}""", "7.10")]
    [InlineData("number", """{"number":null}""", "")]
    [InlineData("number", """{"number":71,"start":0,"end":2,"text":"71"}""", """[{"number":71,"start":0,"end":2,"text":"71"}]""")]
    [InlineData("datetime", """{"datetime":"2024-03-05"}""", "2024-03-05")]
    [InlineData("datetime", """{}""", "")]
    public void A_number_and_a_date_are_bare(string type, string value, string cell) => Assert.Equal(cell, Table.Cell(Result(type, value)));

    [Theory]
    [InlineData("""{"text":["a note"]}""", "a note")]
    [InlineData("""{"text":["L97"],"start":0,"end":2}""", """[{"text":["L97"],"start":0,"end":2}]""")]
    [InlineData("""{"text":"a note"}""", "a note")]
    [InlineData("""{"text":[""]}""", "")]
    [InlineData("""{"text":[]}""", "")]
    [InlineData("""{"text":null}""", "")]
    [InlineData("""{}""", "")]
    [InlineData("""{"text":["a","b"]}""", """[{"text":["a","b"]}]""")]
    [InlineData("""{"text":5}""", """[{"text":5}]""")]
    public void A_text_area_is_bare_if_it_has_one_entry(string value, string cell) =>
        Assert.Equal(cell, Table.Cell(Result("textarea", value)));

    [Theory]
    [InlineData("labels", """{ "start" : 1 , "labels" : [ "A" ] }""", """[{"start":1,"labels":["A"]}]""")]
    [InlineData("rectanglelabels", """{"x":17.050}""", """[{"x":17.050}]""")]
    [InlineData("Choices", """{"choices":["A"]}""", """[{"choices":["A"]}]""")]
    [InlineData("unknown", "{}", "[{}]")]
    public void Anything_else_is_the_list_of_values_as_spelled(string type, string value, string cell) =>
        Assert.Equal(cell, Table.Cell(Result(type, value)));

    [Theory]
    [InlineData("choices", """{"choices":["A"]}""")]
    [InlineData("rating", """{"rating":4}""")]
    [InlineData("textarea", """{"text":["a"]}""")]
    public void Two_results_of_a_control_are_a_list_in_source_order(string type, string value) =>
        Assert.Equal($$"""[{{value}},{"x":2}]""", Table.Cell(Result(type, value), Result(type, "{\"x\":2}")));

    [Theory]
    [InlineData("""{"from_name":"c","type":"relation","from_id":"a", "to_id":"b"}""")]
    [InlineData("""{"from_name":"c","value":null}""")]
    [InlineData("""{"from_name":"c","value":5}""")]
    [InlineData("""{"from_name":"c","value":["x"]}""")]
    public void A_result_without_value_is_in_the_list_as_a_whole(string result) =>
        Assert.Equal($"[{result.Replace(", ", ",", StringComparison.Ordinal)}]", Table.Cell(result));

    [Fact]
    public void A_lone_surrogate_stays_escaped_inside_json_and_is_replaced_in_a_bare_cell()
    {
        Assert.Equal("""{"choices":["\ud83d","B"]}""", Table.Cell(Result("choices", """{"choices":["\ud83d","B"]}""")));
        Assert.Equal("\uFFFD", Table.Cell(Result("choices", """{"choices":["\ud83d"]}""")));
    }

    [Fact]
    public void A_control_that_an_annotation_set_lacks_is_empty() =>
        Assert.Equal(
            [["1", "2", "A", ""], ["1", "3", "", "4"]],
            Table.Records(
                """
                {"id":1,"completions":[{"id":2,"result":[{"from_name":"c","type":"choices","value":{"choices":["A"]}}]},
                 {"id":3,"result":[{"from_name":"r","type":"rating","value":{"rating":4}}]}]}
                """)[1..]);

    private static string Result(string type, string value) => $$"""{"from_name":"c","type":"{{type}}","value":{{value}}}""";
}
