using System.Reflection;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Databases.Sqlite;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

/// <summary>What SQLite plans for the statements that filters become.</summary>
public sealed class IndexUseTests : IDisposable
{
    private static readonly Dictionary<string, TaskQuery> Queries = new()
    {
        ["nothing"] = new(),
        ["id"] = new() { Choice = new() { Filter = new() { Ids = new HashSet<string> { "7", "8" } } } },
        ["label"] = new() { Choice = new() { Filter = new() { Labels = new HashSet<string> { "L3" } } } },
        ["annotator"] = new() { Choice = new() { Filter = new() { Annotators = new HashSet<string> { "eric" } } } },
        ["date"] = new() { Choice = new() { Filter = new() { ChangedAfter = DateTimeOffset.UnixEpoch } } },
        ["ground truth"] = new() { Choice = new() { OnlyGroundTruth = true } },
        ["search"] = new() { Search = "unique7" },
        ["shard"] = new() { Shard = new TaskShard(2, 16) },
        ["shard of a label"] = new() { Shard = new TaskShard(2, 16), Choice = new() { Filter = new() { Labels = new HashSet<string> { "L3" } } } },
    };

    private readonly TrialFile _database = new();

    public IndexUseTests()
    {
        _database.Import("other", ConcurrencyTests.Project(400, "a"));
        _database.Import("p", ConcurrencyTests.Project(400, "a"));
    }

    [Theory]
    [InlineData("nothing", "task USING INDEX task_position (project_id=?)")]
    [InlineData("id", "task USING INDEX task_id (project_id=? AND id=?)")]
    [InlineData("label", "task USING INTEGER PRIMARY KEY (rowid=?)")]
    [InlineData("label", "task_facet USING PRIMARY KEY (facet_id=?)")]
    [InlineData("annotator", "task USING INTEGER PRIMARY KEY (rowid=?)")]
    [InlineData("annotator", "task_facet USING PRIMARY KEY (facet_id=?)")]
    [InlineData("date", "task USING INDEX task_last_date (project_id=? AND last_date>?)")]
    [InlineData("ground truth", "task USING INDEX task_starred (project_id=?)")]
    [InlineData("search", "task USING INTEGER PRIMARY KEY (rowid=?)")]
    [InlineData("shard", "task USING INDEX task_shard (project_id=? AND shard_hash>? AND shard_hash<?)")]
    [InlineData("shard of a label", "task USING INTEGER PRIMARY KEY (rowid=?)")]
    public void A_filter_uses_its_index(string filter, string index)
    {
        List<string> plan = Plan(filter);
        Assert.Contains(plan, step => step == $"SEARCH {index}");
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN task", StringComparison.Ordinal));
    }

    public void Dispose() => _database.Dispose();

    private List<string> Plan(string filter)
    {
        var statements = new List<string>();
        using (var database = SqliteDatabase.Open(_database.Path, create: false))
        {
            var connection = (SqliteConnection)typeof(SqliteDatabase).GetField("_connection", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(database)!;
            sqlite3_trace(connection.Handle, (_, sql) => statements.Add(sql), null);
            var store = new SqliteProjectStore(database);
            FoundTask.Of(store.Tasks("p", Queries[filter]));
        }

        using var plain = new SqliteConnection($"Data Source={_database.Path};Pooling=False");
        plain.Open();
        using SqliteCommand explain = plain.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + Assert.Single(statements, sql => sql.StartsWith("SELECT task_key, length FROM task", StringComparison.Ordinal));
        using SqliteDataReader rows = explain.ExecuteReader();
        var plan = new List<string>();
        while (rows.Read())
            plan.Add(rows.GetString(3));
        return plan;
    }
}
