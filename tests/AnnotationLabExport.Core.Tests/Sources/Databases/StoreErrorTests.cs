using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

public abstract class StoreErrorTests : StoreTests
{
    private const string Task = """{"id":1,"data":{"text":"one"}}""";
    private protected StoreErrorTests(TrialDatabase database)
        : base(database)
    {
    }

    [StoreFact]
    public void A_project_that_is_missing_is_told_with_those_that_are_there()
    {
        Database.Import("first", Task);
        Database.Import("p", Task);
        foreach (Action<IProjectStore> use in (Action<IProjectStore>[])
        [
            store => store.Tasks("P", new()), store => store.Figures("P"), store => store.IsComplete("P"), store => store.Remove("P", default),
        ])
        {
            AlabException error = AssertError(ErrorCode.ProjectNotFound, () => Database.Read(store => { use(store); return 0; }));
            Assert.Contains("'P'; it holds 'first', 'p'", error.Message, StringComparison.Ordinal);
        }
    }

    [StoreFact]
    public void A_task_that_exists_ends_the_import_and_earlier_batches_stay()
    {
        Database.Import("p", """[{"id":"old","x":1,"data":{}},{"id":1,"data":{"text":"one"}}]""");
        string big = $$"""{"id":"big","x":"{{new string('x', 17_000_000)}}"}""";
        AlabException error = AssertError(ErrorCode.TaskExists, () => Database.Import(
            "p", $$"""[{"id":"first"},{{big}},{"id":"third"},{"id":"old","x":2}]""", new() { OnConflict = ConflictAction.Fail }));
        Assert.Contains("task old ", error.Message, StringComparison.Ordinal);
        Assert.Equal("notes.json", error.Target);
        Assert.False(Database.Read(store => store.IsComplete("p")));
        Assert.Equal(
            [big, """{"id":"first"}""", """{"id":"old","x":1,"data":{}}""", Task], Database.Tasks("p").Order(StringComparer.Ordinal));
        Database.AssertSound();
    }

    [StoreFact]
    public void A_malformed_task_ends_the_import_after_those_before_it()
    {
        var error = Assert.Throws<JsonMalformedException>(() => Database.Import("p", $"[{Task},\n{{\"id\":2,\"x\":tru}},{{\"id\":3}}]"));
        Assert.Equal((2L, "in task 2"), (error.Line, error.Message[error.Message.IndexOf("in task", StringComparison.Ordinal)..][..9]));
        Assert.Equal([Task], Database.Tasks("p"));
        Assert.False(Database.Read(store => store.IsComplete("p")));
        Assert.False(Database.Read(store => store.Figures("p")).IsComplete);
        Assert.Equal(1, Database.Import("p", Task).Unchanged);
        Assert.True(Database.Read(store => store.IsComplete("p")));
    }

    [StoreFact]
    public void A_source_cut_off_before_its_first_batch_touches_no_project()
    {
        Database.Import("p", """{"id":1,"data":{"text":"other"}}""");
        Assert.Throws<JsonMalformedException>(() => Database.Import("p", $"[{Task},{{\"id\":2", new() { RemoveMissing = true }));
        Assert.Equal(["""{"id":1,"data":{"text":"other"}}"""], Database.Tasks("p"));
        Assert.True(Database.Read(store => store.IsComplete("p")));
        Assert.Throws<JsonMalformedException>(() => Database.Import("new", $"[{Task},{{\"id\":2"));
        Assert.Equal(["p"], Database.Read(store => store.ProjectNames));
    }

    [StoreFact]
    public void A_store_can_be_used_for_one_thing_after_another()
    {
        using IProjectStore store = ProjectStores.OpenOrCreate(Database.Place);
        foreach (string id in (string[])["1", "2"])
        {
            using IProjectImport import = store.Import("p", new(), CancellationToken.None);
            TrialDatabase.Feed(import, new MemorySource($$"""{"id":{{id}},"data":0}"""));
            Assert.Equal(1, import.Complete().Added);
            Assert.Equal(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), store.Figures("p").Tasks);
        }

        store.Remove("p", CancellationToken.None);
        Assert.Empty(store.ProjectNames);
    }

    internal static AlabException AssertError(ErrorCode code, Func<object?> action)
    {
        AlabException error = Assert.Throws<AlabException>(action);
        Assert.Equal(code, error.Code);
        Assert.StartsWith(error.Target, error.Message, StringComparison.Ordinal);
        return error;
    }
}
