using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class FilterTests
{
    private const string ByEric = """{"id":1,"created_username":"Eric"}""";
    private const string ByMauro = """{"id":2,"created_username":"mauro"}""";

    [Theory]
    [InlineData("""{"id":7}""", true)]
    [InlineData("""{"id":"7"}""", true)]
    [InlineData("""{"id":"\u0037"}""", true)]
    [InlineData("""{"id":7.0}""", false)]
    [InlineData("""{"id":70}""", false)]
    [InlineData("""{"id":null}""", false)]
    [InlineData("""{}""", false)]
    public void Ids_are_compared_as_text(string task, bool isChosen) =>
        AssertChosen(isChosen, task, new() { Ids = new HashSet<string> { "5", "7" } });

    [Fact]
    public void An_empty_id_is_not_the_same_as_none()
    {
        TaskFilter filter = new() { Ids = new HashSet<string> { "" } };
        AssertChosen(true, """{"id":""}""", filter);
        AssertChosen(false, """{"id":null}""", filter);
    }

    [Theory]
    [InlineData("""{"data":{"title":"Note 7.txt"}}""", "Note 7.txt")]
    [InlineData("""{"data":{"title":5}}""", "5")]
    [InlineData("""{"data":{"title":null}}""", "")]
    [InlineData("""{"title":"elsewhere"}""", "")]
    public void The_title_is_judged_by_whoever_asks(string task, string title)
    {
        string? judged = null;
        AssertChosen(false, task, new() { Title = given => { judged = given; return false; } });
        Assert.Equal(title, judged);
        AssertChosen(true, task, new() { Title = given => given == title });
    }

    [Theory]
    [InlineData("""{"id":"a","data":{"text":"one two"}}""", "one two")]
    [InlineData("""{"data":{}}""", "")]
    public void The_text_is_judged_by_whoever_asks(string task, string text) =>
        AssertChosen(true, task, new() { Text = given => given == text });

    [Theory]
    [InlineData("""{"type":"labels","value":{"labels":["Other","Drug"]}}""", true)]
    [InlineData("""{"type":"labels","value":{"labels":"Drug"}}""", true)]
    [InlineData("""{"type":"labels","value":{"labels":["drug"]}}""", false)]
    [InlineData("""{"type":"labels","value":{"labels":["Drug "]}}""", false)]
    [InlineData("""{"type":"labels","value":{"choices":["Drug"]}}""", false)]
    [InlineData("""{"type":"choices","value":{"choices":["Drug"]}}""", true)]
    [InlineData("""{"type":"rectanglelabels","value":{"rectanglelabels":["Drug"]}}""", true)]
    [InlineData("""{"type":"na\u006ded","value":{"named":["Drug"]}}""", true)]
    [InlineData("""{"type":"relation","labels":["Drug"]}""", true)]
    [InlineData("""{"type":"relation","value":{"labels":["Drug"]}}""", false)]
    [InlineData("""{"type":"labels","labels":["Drug"]}""", false)]
    [InlineData("""{"value":{"labels":["Drug"]}}""", false)]
    [InlineData("""{"type":"labels","value":{"labels":[5,null,["Drug"]]}}""", false)]
    public void A_label_is_held_by_the_member_of_the_value_named_like_the_type(string result, bool isHeld)
    {
        TaskFilter filter = new() { Labels = new HashSet<string> { "None", "Drug" } };
        AssertChosen(isHeld, Choosing.Task($$"""{"id":1,"result":[{{result}}]}"""), filter);
        AssertChosen(isHeld, Choosing.Task("", $$"""{"id":1,"result":[{},{{result}}]}"""), filter);
    }

    [Theory]
    [InlineData("\"deleted_at\":\"x\"", "NotChosen", "NotChosen")]
    [InlineData("\"skipped\":true", "NotChosen", "Annotated 1")]
    [InlineData("\"honeypot\":false", "Annotated 1", "Annotated 1")]
    public void A_label_counts_if_its_completion_is_left_by_the_first_step(string state, string others, string json)
    {
        string task = Choosing.Task($$$"""{"id":1,{{{state}}},"result":[{"type":"labels","value":{"labels":["Drug"]}}]}""");
        ChoiceOptions options = new() { Filter = new() { Labels = new HashSet<string> { "Drug" } } };
        Assert.Equal(others, Choosing.Of(task, options));
        Assert.Equal(json, Choosing.Of(task, options, keepSkipped: true));
    }

    [Fact]
    public void A_label_chooses_whole_tasks_and_takes_no_annotation_set() =>
        Assert.Equal(
            "Annotated 1 2",
            Choosing.Of(
                Choosing.Task("""{"id":1,"result":[{"type":"choices","value":{"choices":["Drug"]}}]},{"id":2}"""),
                new() { Filter = new() { Labels = new HashSet<string> { "Drug" } } }));

    [Theory]
    [InlineData("eric", "Annotated 1")]
    [InlineData("MAURO", "Annotated 2")]
    [InlineData("eri", "NotChosen")]
    [InlineData("", "NotChosen")]
    public void An_annotator_chooses_completions_ignoring_case(string annotator, string chosen) =>
        Assert.Equal(chosen, Choosing.Of(Choosing.Task(ByEric + "," + ByMauro), By(annotator)));

    [Theory]
    [InlineData(AnnotationSource.Predictions)]
    [InlineData(AnnotationSource.Both)]
    public void Predictions_are_not_chosen_by_annotator(AnnotationSource source)
    {
        string completions = source == AnnotationSource.Both ? "Annotated 1 p2" : "Annotated p2";
        Assert.Equal(completions, Choosing.Of(Choosing.Task(ByEric, ByMauro), By("eric") with { Source = source }));
        Assert.Equal("NotChosen", Choosing.Of(Choosing.Task(ByEric, ByMauro), By("mauro") with { Source = source }));
    }

    [Fact]
    public void The_other_spelling_of_the_annotator_counts_too() =>
        Assert.Equal("Annotated 3", Choosing.Of(Choosing.Task("""{"id":3,"completed_by":5},{"id":4,"completed_by":55}"""), By("5")));

    private static ChoiceOptions By(string annotator) => new()
    {
        Filter = new() { Annotators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { annotator } },
    };

    private static void AssertChosen(bool isChosen, string task, TaskFilter filter) =>
        Assert.Equal(!isChosen, Choosing.Of(task, new() { Filter = filter }) == "NotChosen");
}
