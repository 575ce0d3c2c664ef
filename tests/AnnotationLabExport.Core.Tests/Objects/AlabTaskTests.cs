using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Objects;

public sealed class AlabTaskTests
{
    [Fact]
    public void A_task_shows_its_members()
    {
        AlabTask task = Read("""
            {"id":7,"created_at":"2022-10-29 14:07:12","created_by":"admin","data":{"text":"a b","title":"n.txt"},
             "completions":[{"id":1,"honeypot":true},{"id":2,"deleted_at":"x"}],"predictions":[{"id":3}]}
            """);
        Assert.Equal((7L, "n.txt", "a b"), (task.Id, task.Title, task.Text));
        Assert.Equal(("2022-10-29 14:07:12", "admin"), (task.CreatedAt, task.CreatedBy));
        Assert.Equal(new DateTimeOffset(2022, 10, 29, 14, 7, 12, TimeSpan.Zero), task.CreatedDate);
        Assert.Equal(("notes.json", "notes"), (task.Source, task.Project));
        Assert.Equal([1L], task.Completions.Select(completion => completion.Id));
        Assert.Equal([3L], task.Predictions.Select(prediction => prediction.Id));
        Assert.True(task.HasGroundTruth);
        Assert.Equal("Task 7", task.ToString());
    }

    [Fact]
    public void What_is_missing_is_null_or_empty()
    {
        AlabTask task = Read("{\"data\":{}}");
        Assert.Null(task.Id);
        Assert.Null(task.Title);
        Assert.Null(task.Text);
        Assert.Null(task.CreatedAt);
        Assert.Null(task.CreatedDate);
        Assert.Null(task.CreatedBy);
        Assert.Empty(task.Data);
        Assert.Empty(task.Completions);
        Assert.Empty(task.Predictions);
        Assert.Empty(task.Labels);
        Assert.False(task.HasGroundTruth);
        Assert.Equal("Task ", task.ToString());
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("-7", -7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("7.0", "7.0")]
    [InlineData("1e2", "1e2")]
    [InlineData("\"7\"", "7")]
    [InlineData("\"x\\u0041\"", "xA")]
    [InlineData("\"\"", "")]
    [InlineData("null", null)]
    public void An_id_is_an_integer_or_text(string id, object? expected) => Assert.Equal(expected, Read($"{{\"id\":{id},\"data\":{{}}}}").Id);

    [Fact]
    public void Data_keep_their_types_and_order()
    {
        AlabTask task = Read("""{"data":{"s":"é\n","i":5,"big":12345678901234567890,"d":1.50,"t":true,"f":false,"n":null,"l":[1,9007199254740993,"x",[]],"o":{"z":1,"a":{"b":2}},"S":1,"i":6}}""");
        Assert.Equal(["s", "i", "big", "d", "t", "f", "n", "l", "o", "S"], task.Data.Keys.Cast<string>());
        Assert.Equal(["é\n", 6L, 12345678901234567890d, 1.5, true, false, null], task.Data.Values.Cast<object?>().Take(7));
        Assert.Equal([1L, 9007199254740993L, "x", Array.Empty<object?>()], Assert.IsAssignableFrom<IReadOnlyList<object?>>(task.Data["l"]));
        var inner = Assert.IsAssignableFrom<System.Collections.IDictionary>(task.Data["o"]);
        Assert.Equal(["z", "a"], inner.Keys.Cast<string>());
        Assert.True(task.Data.IsReadOnly);
    }

    [Fact]
    public void Labels_are_distinct_by_order_of_first_appearance_and_deleted_completions_do_not_count()
    {
        AlabTask task = Read("""
            {"completions":[{"result":[{"type":"labels","value":{"labels":["B","A"]}},{"type":"choices","value":{"choices":["A","b"]}}]},
             {"deleted_at":"x","result":[{"type":"labels","value":{"labels":["D"]}}]}],
             "predictions":[{"result":[{"type":"relation","labels":["R"]},{"type":"labels","value":{"labels":["B"]}}]}]}
            """);
        Assert.Equal(["B", "A", "b", "R"], task.Labels);
    }

    [Fact]
    public void A_task_gives_its_json_as_spelled()
    {
        const string Json = """{ "id" : 7.0 , "data":{},"é":"\u00e9\ud83d" }""";
        Assert.Equal(Json, Read(Json).ToJson());
    }

    [Fact]
    public void A_task_stays_valid_when_the_reading_has_gone_on()
    {
        string project = string.Concat(Enumerable.Range(0, 50_000).Select(i => $$$"""{"id":{{{i}}},"data":{"text":"text {{{i}}}"}}"""));
        List<AlabTask> tasks = ReadAll(project);
        Assert.Equal(Enumerable.Range(0, 50_000).Select(i => $"text {i}"), tasks.Select(task => task.Text));
    }

    [Fact]
    public void The_first_task_leaves_before_the_second_is_parsed()
    {
        IEnumerable<AlabTask> tasks = new AlabTaskReader(new()).Read(
            new MemorySource("""{"id":1,"data":{}}{"id":01}"""), new ReadProgress(), CancellationToken.None);
        Assert.Equal(1L, tasks.First().Id);
        Assert.Throws<JsonMalformedException>(() => tasks.Count());
    }

    internal static AlabTask Read(string project) => Assert.Single(ReadAll(project));

    internal static List<AlabTask> ReadAll(string project, ChoiceOptions? selection = null) =>
        [.. new AlabTaskReader(selection ?? new()).Read(new MemorySource(project), new ReadProgress(), CancellationToken.None)];
}
