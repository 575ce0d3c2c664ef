using System.Security.Cryptography;
using System.Text;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>A shard of a project in a database holds the tasks that it holds of the file (docs/formats.md §20).</summary>
public abstract class ShardTests : StoreTests
{
    private protected ShardTests(TrialDatabase database)
        : base(database)
    {
    }

    [StoreFact]
    public void Shards_hold_each_task_once_in_order_and_those_that_their_hashes_say()
    {
        string[] tasks = [.. Enumerable.Range(1, 200).Select(id => $$$"""{"id":{{{id}}},"data":{"text":"t{{{id}}}"}}""")];
        Database.Import("other", string.Concat(tasks));
        Database.Import("p", string.Concat(tasks));
        var found = new List<string>();
        foreach (TaskShard shard in StoredShard.All(7))
        {
            List<string> own = Tasks(shard);
            Assert.Equal(tasks.Where((_, i) => shard.Holds(ShardHash.OfId($"{i + 1}"))), own);
            Assert.NotEmpty(own);
            found.AddRange(own);
        }

        Assert.Equal(tasks.Order(), found.Order());
    }

    [StoreFact]
    public void Without_id_the_text_decides_that_the_configuration_names()
    {
        const string Task = """{"data":{"note":"a","text":"b"}}""";
        Database.Import("p", Task, new() { LabelConfig = TrialDatabase.Config("note") });
        AssertIn(new TextField(TrialDatabase.Config("note")), Task, number: 1);
        Database.Import("p", Task, new() { LabelConfig = TrialDatabase.Config("text") });
        AssertIn(new TextField(TrialDatabase.Config("text")), Task, number: 1);
    }

    /// <summary>The third is an object that is no task, the fourth a duplicate; both are counted, as in the file.</summary>
    [StoreFact]
    public void Without_id_and_text_the_number_in_the_source_decides()
    {
        const string Last = """{"data":{"n":1}}""";
        string[] before = ["""{"id":1}""", """{"id":2}""", """{"other":1}""", """{"id":1}"""];
        Database.Import("p", string.Concat(before) + Last);
        AssertIn(new TextField(), Last, number: 5);
        Database.Import("p", Last + string.Concat(before));
        AssertIn(new TextField(), Last, number: 1);
    }

    /// <summary>It may have got its shard by its number, by its text, or by none: it must only be in one.</summary>
    [StoreFact]
    public void A_task_that_the_source_no_longer_has_stays_in_one_shard()
    {
        Database.Import("p", """{"data":{"n":1}}{"data":{"note":"a","more":"b"}}""");
        Database.Import("p", """{"id":1}""", new() { LabelConfig = TrialDatabase.Config("note") });
        List<string> found = [.. StoredShard.All(5).SelectMany(Tasks)];
        Assert.Equal(["""{"data":{"n":1}}""", """{"data":{"note":"a","more":"b"}}""", """{"id":1}"""], found.Order(StringComparer.Ordinal));
    }

    [StoreFact]
    public void A_changed_task_keeps_its_shard()
    {
        Database.Import("p", """{"id":1,"data":{"text":"a"}}""");
        Database.Import("p", """{"id":1,"data":{"text":"b"}}""");
        Assert.Equal("""{"id":1,"data":{"text":"b"}}""", Assert.Single(Tasks(Holding(ShardHash.OfId("1")))));
    }

    [StoreFact]
    public void A_shard_goes_together_with_filters_and_a_search()
    {
        Database.Import("p", string.Concat(Enumerable.Range(1, 60).Select(id =>
            $$$"""{"id":{{{id}}},"data":{"text":"word{{{id % 2}}}"},"completions":[{"result":[{"type":"labels","value":{"labels":["L{{{id % 3}}}"]}}]}]}""")));
        TaskQuery query = new()
        {
            Choice = new() { Filter = new() { Labels = new HashSet<string> { "L1" } } },
            Search = "word1",
        };
        HashSet<string> all = [.. Database.Tasks("p", query)];
        Assert.Equal(10, all.Count);
        foreach (TaskShard shard in StoredShard.All(3))
            Assert.Equal(Tasks(shard).Where(all.Contains), Database.Tasks("p", query with { Shard = shard }));
    }

    [StoreFact]
    public void The_digest_is_of_the_hashes_of_the_tasks_in_their_order()
    {
        Database.Import("p", """{"id":1}{"id":2}""");
        byte[] hashes = [.. SHA256.HashData(Encoding.UTF8.GetBytes("""{"id":1}""")), .. SHA256.HashData(Encoding.UTF8.GetBytes("""{"id":2}"""))];
        (long, string) digest = Digest();
        Assert.Equal((2, Convert.ToHexString(SHA256.HashData(hashes))), digest);
        Database.Import("p", """{"id":2}{"id":1}""");
        Assert.NotEqual(digest, Digest());
        Database.Import("p", """{"id":1}{"id":2}""");
        Assert.Equal(digest, Digest());
        Database.Import("p", """{"id":3}""");
        Assert.Equal(3, Digest().Item1);
    }

    [StoreFact]
    public void The_digest_of_no_task_is_that_of_nothing()
    {
        Database.Import("p", "[]");
        Assert.Equal((0, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"), Digest());
    }

    private static TaskShard Holding(ulong hash) => Assert.Single(StoredShard.All(4), shard => shard.Holds(hash));

    private List<string> Tasks(TaskShard shard) => Database.Tasks("p", new() { Shard = shard });

    private (long Tasks, string Sha256) Digest() => Database.Read(store => store.Digest("p", CancellationToken.None));

    private void AssertIn(TextField field, string task, long number)
    {
        ulong hash = ShardHash.Of(Loaded.Task(task), field, number)!.Value;
        foreach (TaskShard shard in StoredShard.All(16))
            Assert.Equal(shard.Holds(hash), Tasks(shard).Contains(task));
    }
}
