using System.Text.Json;
using System.Text.RegularExpressions;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Databases.Postgres;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>What PostgreSQL plans for every statement there is: each part of it reads the rows of one project, by an index.</summary>
[NeedsPostgres]
public sealed class PlanTests : IDisposable
{
    private static readonly Dictionary<string, TaskQuery> Queries = new()
    {
        ["nothing"] = new(),
        ["id"] = Choose(new() { Ids = new HashSet<string> { "7", "8" } }),
        ["label"] = Choose(new() { Labels = new HashSet<string> { "L3" } }),
        ["annotator"] = Choose(new() { Annotators = new HashSet<string> { "eric" } }),
        ["date"] = Choose(new() { ChangedAfter = DateTimeOffset.UnixEpoch, ChangedBefore = DateTimeOffset.MaxValue }),
        ["title"] = Choose(new() { Title = title => title.Length == 0 }),
        ["ground truth"] = new() { Choice = new() { OnlyGroundTruth = true } },
        ["completions"] = new() { Choice = new() { ExcludeTasksWithoutCompletions = true } },
        ["search"] = new() { Search = "unique7 OR unique8*" },
        ["shard"] = new() { Shard = new TaskShard(3, 16) },
    };

    private readonly TrialSchema _database = new();
    private readonly List<(string Sql, object?[] Values)> _statements = [];

    public PlanTests()
    {
        _database.Import("other", ConcurrencyTests.Project(3000, "a"));
        _database.Import("p", ConcurrencyTests.Project(3000, "a"));
        _database.Sql("ANALYZE");
    }

    [StoreTheory]
    [InlineData("nothing", "task_position")]
    [InlineData("id", "task_id")]
    [InlineData("label", "task_facet_pkey")]
    [InlineData("date", "task_")]
    [InlineData("ground truth", "task_starred")]
    [InlineData("search", "task_words")]
    [InlineData("shard", "task_shard")]
    public void A_filter_uses_its_index(string filter, string index)
    {
        Listen(store => FoundTask.Of(store.Tasks("p", Queries[filter])));
        (string sql, object?[] values) = Assert.Single(_statements, statement => statement.Sql.StartsWith("DECLARE", StringComparison.Ordinal));
        Assert.Contains($"\"Index Name\": \"{index}", Plan(sql, values).ToString(), StringComparison.Ordinal);
    }

    [StoreFact]
    public void No_statement_reads_another_project()
    {
        Listen(store =>
        {
            foreach (TaskQuery query in Queries.Values)
                FoundTask.Of(store.Tasks("p", query));
            store.Figures("p");
            store.Digest("p", CancellationToken.None);
            foreach (ImportOptions options in (ImportOptions[])[new(), new() { LabelConfig = TrialDatabase.Config("note") }, new() { RemoveMissing = true }])
            {
                using IProjectImport import = store.Import("p", options, CancellationToken.None);
                TrialDatabase.Feed(import, new MemorySource("[{}" + ConcurrencyTests.Project(200, "changed").Replace("}{", "},{", StringComparison.Ordinal).Insert(0, ",") + "]"));
                import.Complete();
            }

            store.Remove("p", CancellationToken.None);
        });
        int judged = 0;
        foreach ((string sql, object?[] values) in _statements.DistinctBy(statement => Regex.Replace(statement.Sql, "c[0-9a-f]{32}", "c")))
        {
            if (sql.Split(' ')[0] is not ("DECLARE" or "SELECT" or "UPDATE" or "DELETE") || !Regex.IsMatch(sql, "(FROM|UPDATE) (task|facet)"))
                continue;
            AssertOneProject(sql, $"{values[0]}", Plan(sql, values));
            judged++;
        }

        Assert.True(judged > 25, $"{judged} statements");
        Assert.Equal(3000, _database.Tasks("other").Count);
    }

    public void Dispose() => _database.Dispose();

    private static TaskQuery Choose(TaskFilter filter) => new() { Choice = new() { Filter = filter } };

    /// <summary>Every scan of a table that has the project is bound to it, or takes the rows that an index with the project found.</summary>
    private static void AssertOneProject(string sql, string project, JsonElement plan)
    {
        string? index = plan.TryGetProperty("Index Name", out JsonElement name) ? name.GetString() : null;
        bool isTable = plan.GetProperty("Node Type").GetString() != "ModifyTable" && plan.TryGetProperty("Relation Name", out JsonElement relation) && relation.GetString() is "task" or "facet" or "task_facet";
        if (isTable || index is not null)
        {
            string conditions = string.Join(' ', ((string[])["Index Cond", "Recheck Cond", "Filter"]).Select(key => plan.TryGetProperty(key, out JsonElement condition) ? condition.GetString() : ""));
            MatchCollection words = Regex.Matches(conditions, "'([0-9]+)/");
            Assert.True(index == "task_words" ? words.Count > 0 : conditions.Contains("project_id = ", StringComparison.Ordinal), $"{sql}\n{plan}");
            Assert.All(words, word => Assert.Equal(project, word.Groups[1].Value));
            Assert.False(isTable && plan.GetProperty("Node Type").GetString() == "Index Scan" && !plan.GetProperty("Index Cond").GetString()!.Contains("project_id = ", StringComparison.Ordinal), $"{sql}\n{plan}");
        }

        if (plan.TryGetProperty("Plans", out JsonElement inner))
        {
            foreach (JsonElement one in inner.EnumerateArray())
                AssertOneProject(sql, project, one);
        }
    }

    private void Listen(Action<PostgresProjectStore> work)
    {
        using PostgresDatabase database = _database.Open();
        database.Listener = (sql, values) => _statements.Add((sql, values));
        work(new PostgresProjectStore(database));
    }

    private JsonElement Plan(string sql, object?[] values)
    {
        using PostgresDatabase database = _database.Open();
        return JsonDocument.Parse((string)database.Value($"EXPLAIN (FORMAT JSON) {sql}", values)!).RootElement[0].GetProperty("Plan");
    }
}
