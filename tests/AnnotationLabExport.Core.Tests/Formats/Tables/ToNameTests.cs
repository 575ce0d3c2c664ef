namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class ToNameTests
{
    [Fact]
    public void A_control_on_one_object_has_its_own_name() =>
        Assert.Equal(["c"], Controls(("c", "\"text\""), ("c", "\"text\"")));

    [Fact]
    public void A_control_on_two_objects_becomes_a_column_for_each_where_the_pair_first_appears() =>
        Assert.Equal(["c.text", "d", "c.image"], Controls(("c", "\"text\""), ("d", "\"text\""), ("c", "\"image\""), ("c", "\"text\"")));

    [Fact]
    public void A_missing_object_is_no_object_of_its_own() =>
        Assert.Equal(["c"], Controls(("c", "\"text\""), ("c", "null")));

    [Fact]
    public void A_missing_object_beside_two_keeps_the_controls_name() =>
        Assert.Equal(["c", "c.text", "c.image"], Controls(("c", "null"), ("c", "\"text\""), ("c", "\"image\""), ("c", "5")));

    [Fact]
    public void Objects_in_different_tasks_count_together() =>
        Assert.Equal(
            ["task_id", "completion_id", "c.a", "c.b"],
            Table.Header(
                """
                {"completions":[{"result":[{"from_name":"c","to_name":"a"}]}]}
                {"completions":[{"result":[{"from_name":"c","to_name":"b"}]}]}
                """));

    [Fact]
    public void Objects_in_what_is_not_written_do_not_count() =>
        Assert.Equal(
            ["task_id", "completion_id", "c"],
            Table.Header(
                """
                {"completions":[{"result":[{"from_name":"c","to_name":"a"}]}]}
                {"completions":[{"deleted_at":"x","result":[{"from_name":"c","to_name":"b"}]}]}
                """));

    [Fact]
    public void A_name_made_of_two_gives_way_to_one_that_is_taken() =>
        Assert.Equal(["c.a", "c.a.result", "c.b"], Controls(("c.a", "\"x\""), ("c", "\"a\""), ("c", "\"b\"")));

    [Fact]
    public void Results_fall_into_the_column_of_their_pair() =>
        Assert.Equal(
            ["1", "2", "5", "3", "4"],
            Table.Records(
                """
                {"id":1,"completions":[{"id":2,"result":[
                 {"from_name":"c","type":"rating","value":{"rating":5}},
                 {"from_name":"c","to_name":"a","type":"rating","value":{"rating":3}},
                 {"from_name":"c","to_name":"b","type":"rating","value":{"rating":4}}]}]}
                """)[1]);

    [Fact]
    public void Results_with_and_without_object_fall_into_one_column_if_there_is_one_object() =>
        Assert.Equal(
            """[{"rating":3},{"rating":4}]""",
            Table.Cell(
                """{"from_name":"c","to_name":"a","type":"rating","value":{"rating":3}}""",
                """{"from_name":"c","type":"rating","value":{"rating":4}}"""));

    private static string[] Controls(params (string From, string To)[] pairs)
    {
        string results = string.Join(',', pairs.Select(pair => $$"""{"from_name":"{{pair.From}}","to_name":{{pair.To}}}"""));
        return Table.Header("{\"completions\":[{\"result\":[" + results + "]}]}")[2..];
    }
}
