using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

public sealed class TaskSplitterTests
{
    private static readonly PartOptions Stratified = new() { Stratify = true };

    [Fact]
    public void Tasks_pass_in_their_order_unchanged_with_the_names_of_all_parts()
    {
        string[] tasks = ["""{ "id": 1 }""", """{"id":2,"x":"\u0041"}""", """{"id":3}"""];
        foreach (PartOptions options in (PartOptions[])[new(), Stratified, new() { Similarity = 0.8 }])
        {
            SplitRun run = SplitRun.Of(tasks, options);
            Assert.Equal(tasks, run.Records.Select(record => Encoding.UTF8.GetString(record.Json.Span)));
            Assert.All(run.Records, record => Assert.Equal(["train", "dev", "test"], record.Split!.Parts));
        }
    }

    /// <summary>By the rule itself, in other words: the first part whose sum exceeds the hash.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void The_part_is_that_of_the_hash_of_seed_and_id(int seed)
    {
        int[] ids = [.. Enumerable.Range(1, 500)];
        string[] expected = [.. ids.Select(id =>
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}\n{id}")));
            double h = hash.Take(8).Aggregate(0UL, (number, next) => (number << 8) | next) / Math.Pow(2, 64);
            return h < 0.8 ? "train" : h < 0.9 ? "dev" : "test";
        })];
        Assert.Equal(expected, SplitRun.Of(ids.Select(Task), new() { Seed = seed }).Parts);
    }

    [Fact]
    public void A_task_keeps_its_part_whatever_else_there_is_in_any_order_on_any_culture()
    {
        string[] parts = SplitRun.Of(Enumerable.Range(1, 200).Select(Task)).Parts;
        Assert.Equal(parts.Reverse(), SplitRun.Of(Enumerable.Range(1, 200).Reverse().Select(Task)).Parts);
        Assert.Equal(parts.Where((_, i) => i % 3 == 0), SplitRun.Of(Enumerable.Range(1, 200).Where(id => id % 3 == 1).Select(Task)).Parts);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Assert.Equal(parts, SplitRun.Of(Enumerable.Range(1, 200).Select(Task)).Parts);
            Assert.Equal(SplitRun.Of(Enumerable.Repeat("{}", 50)).Parts, SplitRun.Of(Enumerable.Repeat("{}", 50)).Parts);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Five standard deviations of a binomial around each share.</summary>
    [Fact]
    public void The_shares_are_those_of_the_ratios()
    {
        const int Tasks = 20_000;
        foreach ((string part, int tasks) in SplitRun.Of(Enumerable.Range(1, Tasks).Select(Task)).Report.Parts)
        {
            double share = part == "train" ? 0.8 : 0.1;
            Assert.InRange(tasks - (share * Tasks), -5 * Math.Sqrt(Tasks * share * (1 - share)), 5 * Math.Sqrt(Tasks * share * (1 - share)));
        }
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, 0.5)]
    [InlineData(true, 0.5)]
    public void A_group_is_never_in_two_parts(bool stratify, double? similarity)
    {
        string[] tasks = [.. Enumerable.Range(0, 300).Select(i =>
            $$$"""{"id":{{{i}}},"data":{"text":"note {{{i}}} {{{i * 7}}} of somebody","patient":"{{{i * 31 % 40}}}"},"completions":[{"result":[{"type":"labels","value":{"labels":["L{{{i % 5}}}"]}}]}]}""")];
        PartOptions options = new() { GroupField = "patient", Stratify = stratify, Similarity = similarity, Parts = new([1, 1]) };
        SplitRun run = SplitRun.Of(tasks, options);
        Assert.All(run.Parts.Select((part, i) => (part, Group: i * 31 % 40)).GroupBy(task => task.Group), group => Assert.Single(group.Distinct()));
        Assert.Equal(2, run.Parts.Distinct().Count());
        Assert.Equal(run.Parts, SplitRun.Of(tasks, options).Parts);
        Assert.Equal(run.Parts, SplitRun.Of(tasks, options with { GroupField = null, HasGroups = true }, i => $"{i * 31 % 40}").Parts);
    }

    [Fact]
    public void Fields_are_found_by_dots_and_read_as_cells()
    {
        string[] tasks =
        [
            """{"id":1,"data":{"patient":{"id":5}}}""", """{"id":2,"data":{"patient":{"id":"5"}}}""", """{"id":3,"data":{"patient.id":"\u0035"}}""",
        ];
        SplitRun run = SplitRun.Of(tasks, new() { GroupField = "patient.id", Stratify = true, Parts = new([1, 1]) });
        Assert.Single(run.Parts.Distinct());
        Assert.Equal(0, run.Report.WithoutGroup);
    }

    [Fact]
    public void A_task_without_a_value_has_the_key_of_its_own_and_is_of_no_group_of_that_name()
    {
        string[] tasks =
        [
            """{"id":7,"data":{"patient":" "}}""", """{"id":8,"data":{"patient":"7"}}""", """{"id":9,"data":{"patient":null}}""", """{"id":10}""",
        ];
        SplitRun hashed = SplitRun.Of(tasks, new() { GroupField = "patient" });
        Assert.Equal(3, hashed.Report.WithoutGroup);
        Assert.Equal(SplitRun.Of([Task(7), Task(7), Task(9), Task(10)]).Parts, hashed.Parts);
        SplitRun stratified = SplitRun.Of(tasks[..2], Stratified with { GroupField = "patient", Parts = new([1, 1]) });
        Assert.Equal(["train", "test"], stratified.Parts);
    }

    [Fact]
    public void Tasks_of_one_id_share_a_part_without_groups() =>
        Assert.Single(SplitRun.Of([Task(3), """{"id":"3"}""", Task(3)], Stratified with { Parts = new([1, 1, 1]) }).Parts.Distinct());

    [Fact]
    public void Only_completions_that_are_neither_deleted_nor_skipped_tell_labels()
    {
        string Labelled(int id, string members, string label) =>
            $$$"""{"id":{{{id}}},"completions":[{{{{members}}}"result":[{"type":"labels","value":{"labels":["{{{label}}}"]}}]}],"predictions":[{"result":[{"type":"labels","value":{"labels":["P"]}}]}]}""";
        string[] tasks =
        [
            Labelled(1, "\"deleted_at\":\"x\",", "A"), Labelled(2, "\"skipped\":true,", "A"), Labelled(3, "", "A"), Labelled(4, "", "A"),
        ];
        PartOptions options = Stratified with { Parts = new([1, 1]) };
        Assert.Equal(["train", "test"], SplitRun.Of(tasks, options).Parts[2..]);
        Assert.Empty(SplitRun.Of(tasks, options).Report.MissingLabels);
    }

    [Fact]
    public void Labels_are_chosen_for_the_split_only()
    {
        string[] tasks = [.. Enumerable.Range(1, 8).Select(id => Held(id, id % 2 == 0 ? "A" : "B"))];
        PartOptions options = Stratified with { Parts = new([1, 1]), Annotations = new() { Include = new HashSet<string> { "A" } } };
        SplitRun run = SplitRun.Of(tasks, options);
        Assert.Equal((2, 2), (Count(run, "train", even: true), Count(run, "test", even: true)));
        Assert.Equal(tasks, run.Records.Select(record => Encoding.UTF8.GetString(record.Json.Span)));

        static int Count(SplitRun run, string part, bool even) => run.Parts.Where((_, i) => (i % 2 == 1) == even).Count(other => other == part);
    }

    [Fact]
    public void A_label_of_enough_groups_that_is_missing_from_a_part_is_told_and_a_rarer_one_is_not()
    {
        string[] tasks = [.. Enumerable.Range(1, 40).Select(id => Held(id, "Common")), Held(41, "Rare"), Held(42, "Rare")];
        SplitRun run = SplitRun.Of(tasks, new() { Parts = new([1e9, 1, 1]) });
        Assert.Equal([("Common", "dev"), ("Common", "test")], run.Report.MissingLabels);
        Assert.Equal([("train", 42), ("dev", 0), ("test", 0)], run.Report.Parts);
        Assert.Equal(
            [("Common", "dev"), ("Common", "test")],
            SplitRun.Of(tasks, new() { Parts = new([1e9, 1, 1]), Similarity = 1 }).Report.MissingLabels);
        Assert.Empty(SplitRun.Of(tasks, Stratified).Report.MissingLabels);
    }

    [Fact]
    public void Near_duplicates_share_the_part_of_the_one_that_came_first_and_are_told()
    {
        var notes = new GeneratedNotes(3);
        string[] note = notes.Note(200);
        string Text(int? id, string text) => $$$"""{{{{(id is null ? "" : $"\"id\":{id},")}}}"data":{"text":"{{{text}}}"}}""";
        string[] tasks =
        [
            .. Enumerable.Range(1, 20).Select(id => Text(id, string.Join(' ', notes.Note(30)))),
            Text(100, string.Join(' ', note)),
            Text(null, string.Join(' ', notes.Variant(note, 190))),
            Text(102, string.Join(' ', note)),
        ];
        SplitRun run = SplitRun.Of(tasks, new() { Similarity = 0.8, Parts = new([1, 1, 1]) });
        string[] alone = SplitRun.Of(tasks, new() { Parts = new([1, 1, 1]) }).Parts;
        Assert.Equal(alone[..21], run.Parts[..21]);
        Assert.Equal([alone[20], alone[20]], run.Parts[21..]);
        Assert.Equal([("number 22", "100", 190 / 202.0), ("102", "100", 1)], run.Joins);
    }

    [Fact]
    public void A_named_field_is_the_text_that_is_compared()
    {
        string[] tasks = ["""{"id":1,"data":{"text":"a","note":"one two"}}""", """{"id":2,"data":{"text":"b","note":"One  two"}}"""];
        Assert.Empty(SplitRun.Of(tasks, new() { Similarity = 1 }).Joins);
        Assert.Single(SplitRun.Of(tasks, new() { Similarity = 1, TextFieldName = "note" }).Joins);
    }

    [Fact]
    public void Assertions_that_nobody_tells_cannot_be_looked_at() => Assert.Equal(
        ErrorCode.AssertionLabelsUnknown,
        Assert.Throws<AlabException>(() => SplitRun.Of([Task(1)], new() { Annotations = new() { Kinds = AnnotationKind.Assertion } })).Code);

    [Fact]
    public void No_tasks_have_no_parts()
    {
        Assert.Empty(SplitRun.Of([], Stratified).Parts);
        Assert.Empty(SplitRun.Of([], new() { Similarity = 0.5 }).Parts);
        Assert.Equal([("train", 0), ("dev", 0), ("test", 0)], SplitRun.Of([]).Report.Parts);
    }

    [Fact]
    public void It_ends_when_it_is_asked_to()
    {
        using var splitter = new TaskSplitter(new() { Similarity = 0.5 }, new AnnotationLabExport.Sources.Files.TaskSpool("", ""));
        splitter.Add(Loaded.Record(Task(1)));
        Assert.ThrowsAny<OperationCanceledException>(() => splitter.Complete(new SilentProgress(), new CancellationToken(canceled: true)).Count());
    }

    private static string Task(int id) => FormattableString.Invariant($$"""{"id":{{id}}}""");

    private static string Held(int id, string label) =>
        $$$"""{"id":{{{id}}},"completions":[{"result":[{"type":"labels","value":{"labels":["{{{label}}}"]}}]}]}""";
}
