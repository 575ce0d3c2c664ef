using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>Projects in one SQLite file.</summary>
/// <param name="database">The file; closed with this.</param>
internal sealed class SqliteProjectStore(SqliteDatabase database) : IProjectStore
{
    /// <inheritdoc/>
    public string Location => database.Path;

    /// <inheritdoc/>
    public IReadOnlyList<string> ProjectNames
    {
        get
        {
            using Statement names = database.Prepare("SELECT name FROM project");
            return [.. names.Rows().Select(row => row.GetString(0)).Order(StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc/>
    public bool IsComplete(string project) =>
        (long)database.Value("SELECT is_complete FROM project WHERE project_id = $1", Find(project))! != 0;

    /// <inheritdoc/>
    public ITaskSource Tasks(string project, TaskQuery query)
    {
        database.BeginSnapshot();
        long key = Find(project);
        return new SqliteTaskSource(database, new CandidateQuery(database, key, query))
        {
            Name = project,
            Location = LocationOf(project),
            LabelConfig = ConfigOf(project),
        };
    }

    /// <inheritdoc/>
    public (long Tasks, string Sha256) Digest(string project, CancellationToken cancellation)
    {
        using CancellationTokenRegistration interrupt = database.InterruptBy(cancellation);
        database.BeginSnapshot();
        using Statement hashes = database.Prepare("SELECT hash FROM task WHERE project_id = $1 ORDER BY position");
        return ProjectDigest.Of(hashes.Rows(Find(project)).Select(row => (byte[])row.GetValue(0)));
    }

    /// <inheritdoc/>
    public IProjectImport Import(string project, ImportOptions options, CancellationToken cancellation) =>
        new ProjectImport(
            () => new SqliteImportTarget(database, project, options.LabelConfig, cancellation),
            options, ConfigOf(project), database.InterruptBy(cancellation), cancellation);

    /// <inheritdoc/>
    public void Remove(string project, CancellationToken cancellation)
    {
        using CancellationTokenRegistration interrupt = database.InterruptBy(cancellation);
        database.Run("PRAGMA secure_delete = ON");
        database.Write(
            () =>
            {
                long key = Find(project);
                database.Run("DELETE FROM text_index WHERE rowid IN (SELECT task_key FROM task WHERE project_id = $1)", key);
                database.Run("DELETE FROM project WHERE project_id = $1", key);
                database.Run("INSERT INTO text_index (text_index) VALUES ('optimize')");
            },
            cancellation);
        database.Run("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <inheritdoc/>
    public ProjectFigures Figures(string project)
    {
        database.BeginSnapshot();
        long key = Find(project);
        using Statement sums = database.Prepare("""
            SELECT is_complete, count(task_key), total(completions > 0), total(is_starred), total(completions), total(predictions),
                   min(first_date), max(last_date)
            FROM project LEFT JOIN task USING (project_id) WHERE project_id = $1
            """);
        return sums.Rows(key).Select(row => new ProjectFigures
        {
            IsComplete = row.GetBoolean(0),
            Tasks = row.GetInt32(1) - (int)Amount(key, FacetKind.NoTask),
            TasksWithCompletions = row.GetInt32(2),
            TasksWithGroundTruth = row.GetInt32(3),
            Completions = row.GetInt32(4),
            Predictions = row.GetInt32(5),
            FirstDate = Date(row, 6),
            LastDate = Date(row, 7),
            Results = Amounts(key),
            Labels = Names(key, FacetKind.Label),
            Annotators = Names(key, FacetKind.Annotator),
        }).First();
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    private static DateTimeOffset? Date(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    private string LocationOf(string project) => $"{database.Path}!{project}";

    private LabelConfig? ConfigOf(string project) => LabelConfig.Parse(
        database.Value("SELECT label_config FROM project WHERE name = $1", project) as byte[], LocationOf(project));

    private long Find(string project) =>
        database.Value("SELECT project_id FROM project WHERE name = $1", project) is long key ? key : throw Missing(project);

    private AlabException Missing(string project)
    {
        IReadOnlyList<string> names = ProjectNames;
        string known = names.Count == 0 ? "it holds no project" : $"it holds {string.Join(", ", names.Take(20).Select(name => $"'{name}'"))}{(names.Count > 20 ? ", …" : "")}";
        return new AlabException(ErrorCode.ProjectNotFound, $"{database.Path}: there is no project '{project}'; {known}.", database.Path);
    }

    private long Amount(long project, FacetKind kind) => (long)database.Value(
        "SELECT count(*) FROM facet JOIN task_facet USING (facet_id) WHERE project_id = $1 AND kind = $2", project, (int)kind)!;

    private JoinedList<string> Names(long project, FacetKind kind)
    {
        using Statement names = database.Prepare("""
            SELECT name FROM facet WHERE project_id = $1 AND kind = $2
            AND EXISTS (SELECT 1 FROM task_facet WHERE task_facet.facet_id = facet.facet_id)
            """);
        return new JoinedList<string>([.. names.Rows(project, (int)kind).Select(row => row.GetString(0)).Order(StringComparer.Ordinal)]);
    }

    private CountsByName Amounts(long project)
    {
        using Statement amounts = database.Prepare("""
            SELECT name, sum(amount) FROM facet JOIN task_facet USING (facet_id) WHERE project_id = $1 AND kind = $2 GROUP BY name
            """);
        return CountsByName.Sorted(amounts.Rows(project, (int)FacetKind.ResultType).Select(row => (row.GetString(0), row.GetInt32(1))));
    }
}
