using System.Globalization;
using System.Text.Json;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Text;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>
/// Finds the tasks that filters may choose, by indexes: never fewer than they will. What users write reaches SQL as
/// parameters only.
/// </summary>
internal sealed class CandidateQuery
{
    private readonly SqliteDatabase _database;
    private readonly long _project;
    private readonly List<string> _conditions = ["project_id = $1"];
    private readonly List<object?> _values = [];

    /// <summary>How the tasks are found: without statistics SQLite would rather go through the whole project in order.</summary>
    private string _access = "";

    /// <summary>Makes the query.</summary>
    /// <exception cref="AlabException">The search is no query.</exception>
    public CandidateQuery(SqliteDatabase database, long project, TaskQuery query)
    {
        _database = database;
        _project = project;
        _values.Add(project);
        AddFilter(query.Choice.Filter);
        if (query.Choice.OnlyGroundTruth)
            _conditions.Add("is_starred = 1");
        if (query.Choice.ExcludeTasksWithoutCompletions)
            _conditions.Add("completions > 0");
        if (!string.IsNullOrWhiteSpace(query.Search))
            AddSearch(query.Search);
        if (query.Shard is { } shard)
            AddShard(shard);
    }

    /// <summary>How many bytes the tasks have; 0 if that would take a search to say.</summary>
    public long TotalBytes => _conditions.Count > 1
        ? 0
        : Convert.ToInt64(_database.Value("SELECT total(length) FROM task WHERE project_id = $1", _project), CultureInfo.InvariantCulture);

    /// <summary>Whether the project was indexed by the rules of today; else the filters themselves look at all its tasks.</summary>
    private bool IsIndexed =>
        (long)_database.Value("SELECT index_version FROM project WHERE project_id = $1", _project)! >= ProjectClaim.IndexVersion;

    /// <summary>Key and length of each task, in the order of the source.</summary>
    /// <remarks>Without what is kept of it: sorting would carry that along.</remarks>
    public IEnumerable<(long Key, int Length)> Tasks()
    {
        using Statement statement = _database.Prepare(
            $"SELECT task_key, length FROM task {_access} WHERE {string.Join(" AND ", _conditions)} ORDER BY position");
        foreach (SqliteDataReader row in statement.Rows([.. _values]))
            yield return (row.GetInt64(0), row.GetInt32(1));
    }

    private void AddShard(TaskShard shard)
    {
        Add("shard_hash >= {0}", ShardHash.Signed(shard.First));
        Add("shard_hash <= {0}", ShardHash.Signed(shard.Last));
        if (_access.Length == 0)
            _access = "INDEXED BY task_shard";
    }

    private void AddFilter(TaskFilter filter)
    {
        if (filter.Ids is not null)
        {
            Add("id IN (SELECT value FROM json_each({0}))", JsonSerializer.Serialize(filter.Ids));
            _access = "INDEXED BY task_id";
        }

        if (filter.Labels is { } labels)
            AddFacets(FacetKind.Label, name => labels.Any(label => Surrogates.Replace(label) == name));
        if (IsIndexed)
            AddNamesAndDates(filter);
        if (filter.Title is { } title)
        {
            _database.Define("title_is_chosen", title);
            _conditions.Add("title_is_chosen(CAST(title AS BLOB))");
        }
    }

    private void AddNamesAndDates(TaskFilter filter)
    {
        if (filter.Annotators is { } annotators)
            AddFacets(FacetKind.AnnotatorName, annotators.Contains);
        if (filter.ChangedAfter is { } after)
            Add("last_date >= {0}", after.UtcTicks);
        if (filter.ChangedBefore is { } before)
            Add("last_date < {0}", before.UtcTicks);
    }

    private void AddFacets(FacetKind kind, Predicate<string> isChosen)
    {
        using Statement facets = _database.Prepare("SELECT facet_id, name FROM facet WHERE project_id = $1 AND kind = $2");
        long[] chosen = [.. facets.Rows(_project, (int)kind).Where(row => isChosen(row.GetString(1))).Select(row => row.GetInt64(0))];
        AddKeys("SELECT task_key FROM task_facet WHERE facet_id IN (SELECT value FROM json_each({0}))", JsonSerializer.Serialize(chosen));
    }

    private void AddSearch(string search)
    {
        string query = SearchLanguage.Query(search);
        try
        {
            _database.Value("SELECT 1 FROM text_index WHERE text_index MATCH $1 LIMIT 1", query);
        }
        catch (AlabException exception) when (exception is { Code: ErrorCode.DatabaseFailed, InnerException: SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR } cause })
        {
            throw SearchLanguage.Invalid(search, cause, _database.Path);
        }

        AddKeys("SELECT rowid FROM text_index WHERE text_index MATCH {0}", query);
    }

    /// <summary>Tasks whose keys another table knows: by their keys, unless their ids are given.</summary>
    private void AddKeys(string keys, object value)
    {
        Add($"task_key IN ({keys})", value);
        if (_access.Length == 0)
            _access = "NOT INDEXED";
    }

    private void Add(string condition, object value)
    {
        _values.Add(value);
        _conditions.Add(string.Format(CultureInfo.InvariantCulture, condition, $"${_values.Count}"));
    }
}
