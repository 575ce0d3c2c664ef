using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Text;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// Finds the tasks that filters may choose, by indexes: never fewer than they will. What users write reaches SQL as
/// parameters only.
/// </summary>
internal sealed class TaskSelection
{
    private readonly PostgresDatabase _database;
    private readonly long _project;
    private readonly Predicate<string>? _title;
    private readonly List<string> _conditions = ["project_id = $1"];
    private readonly List<object> _values = [];

    /// <summary>Makes the selection.</summary>
    public TaskSelection(PostgresDatabase database, long project, TaskQuery query)
    {
        _database = database;
        _project = project;
        _title = query.Choice.Filter.Title;
        _values.Add(project);
        AddFilter(query.Choice.Filter);
        if (query.Choice.OnlyGroundTruth)
            _conditions.Add("is_starred");
        if (query.Choice.ExcludeTasksWithoutCompletions)
            _conditions.Add("completions > 0");
        if (query.Shard is { } shard)
        {
            Add("shard_hash >= {0}", ShardHash.Signed(shard.First));
            Add("shard_hash <= {0}", ShardHash.Signed(shard.Last));
        }

        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            _conditions.Add("words IS NOT NULL");
            if (NeededWords.Of(project, query.Search) is { } words)
                Add("words @@ CAST ({0} AS tsquery)", words);
        }
    }

    /// <summary>How many bytes the tasks have; 0 if that would take a search to say.</summary>
    public long TotalBytes => _conditions.Count > 1 || _title is not null
        ? 0
        : (long)_database.Value("SELECT coalesce(sum(length), 0) FROM task WHERE project_id = $1", _project)!;

    /// <summary>Key and length of each task, in the order of the source.</summary>
    /// <remarks>What an index narrows is found first and then sorted: for the sake of the first rows a plan might rather go through the whole project in order.</remarks>
    public IEnumerable<(long Key, int Length)> Tasks()
    {
        string columns = $"task_key, length{(_title is null ? "" : ", title")}";
        string tasks = $"FROM task WHERE {string.Join(" AND ", _conditions)}";
        using var cursor = new Cursor(
            _database,
            _values.Count == 1
                ? $"SELECT {columns} {tasks} ORDER BY position"
                : $"WITH found AS MATERIALIZED (SELECT {columns}, position {tasks}) SELECT {columns} FROM found ORDER BY position",
            [.. _values]);
        while (cursor.Next(row => (Key: row.GetInt64(0), Length: row.GetInt32(1), IsChosen: IsChosen(row))) is { Count: > 0 } page)
        {
            foreach ((long key, int length, bool isChosen) in page)
            {
                if (isChosen)
                    yield return (key, length);
            }
        }
    }

    private bool IsChosen(NpgsqlDataReader row) => _title is null || _title(NameKey.Name(row.GetFieldValue<byte[]>(2)));

    private void AddFilter(TaskFilter filter)
    {
        if (filter.Ids is { } ids)
            Add("id_key = ANY ({0})", ids.Select(NameKey.Of).ToArray());
        if (filter.Labels is { } labels)
            AddFacets(FacetKind.Label, name => labels.Any(label => Surrogates.Replace(label) == name));
        if (filter.Annotators is { } annotators)
            AddFacets(FacetKind.AnnotatorName, annotators.Contains);
        if (filter.ChangedAfter is { } after)
            Add("last_date >= {0}", after.UtcTicks);
        if (filter.ChangedBefore is { } before)
            Add("last_date < {0}", before.UtcTicks);
    }

    private void AddFacets(FacetKind kind, Predicate<string> isChosen)
    {
        int[] chosen =
        [
            .. _database.Rows("SELECT facet_id, name FROM facet WHERE project_id = $1 AND kind = $2", _project, (short)kind)
                .Where(row => isChosen(NameKey.Name(row.GetFieldValue<byte[]>(1))))
                .Select(row => row.GetInt32(0)),
        ];
        Add("task_key IN (SELECT task_key FROM task_facet WHERE project_id = $1 AND facet_id = ANY ({0}))", chosen);
    }

    private void Add(string condition, object value)
    {
        _values.Add(value);
        _conditions.Add(condition.Replace("{0}", $"${_values.Count}", StringComparison.Ordinal));
    }
}
