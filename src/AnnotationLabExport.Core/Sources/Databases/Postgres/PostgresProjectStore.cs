using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>Projects in one schema on a PostgreSQL server.</summary>
/// <param name="database">The schema; closed with this.</param>
internal sealed class PostgresProjectStore(PostgresDatabase database) : IProjectStore
{
    /// <inheritdoc/>
    public string Location => database.Location;

    /// <inheritdoc/>
    public IReadOnlyList<string> ProjectNames =>
        [.. database.Rows("SELECT name FROM project").Select(row => NameKey.Name(row.GetFieldValue<byte[]>(0))).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool IsComplete(string project) =>
        (bool)database.Value("SELECT is_complete FROM project WHERE project_id = $1", Find(project))!;

    /// <inheritdoc/>
    public ITaskSource Tasks(string project, TaskQuery query)
    {
        string? search = string.IsNullOrWhiteSpace(query.Search) ? null : query.Search;
        if (search is not null)
            new SearchJudge(search, Location).Dispose();
        database.BeginSnapshot();
        long key = Find(project);
        return new PostgresTaskSource(database, key, new TaskSelection(database, key, query), search)
        {
            Name = project,
            Location = LocationOf(project),
            LabelConfig = ConfigOf(project),
        };
    }

    /// <inheritdoc/>
    public (long Tasks, string Sha256) Digest(string project, CancellationToken cancellation)
    {
        using IDisposable interrupt = database.InterruptBy(cancellation);
        database.BeginSnapshot();
        return ProjectDigest.Of(database
            .Rows("SELECT hash FROM task WHERE project_id = $1 ORDER BY position", Find(project))
            .Select(row => row.GetFieldValue<byte[]>(0)));
    }

    /// <inheritdoc/>
    public IProjectImport Import(string project, ImportOptions options, CancellationToken cancellation)
    {
        LabelConfig? kept = ConfigOf(project);
        return new ProjectImport(
            () => new PostgresImportTarget(database, project, options.LabelConfig),
            options, kept, database.InterruptBy(cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Remove(string project, CancellationToken cancellation)
    {
        using IDisposable interrupt = database.InterruptBy(cancellation);
        database.Write(() =>
        {
            long key = Find(project, "FOR UPDATE");
            foreach (string table in (string[])["task_facet", "facet", "task", "project"])
                database.Run($"DELETE FROM {table} WHERE project_id = $1", key);
        });
    }

    /// <inheritdoc/>
    public ProjectFigures Figures(string project)
    {
        database.BeginSnapshot();
        long key = Find(project);
        CountsByName results = Amounts(key);
        JoinedList<string> labels = Names(key, FacetKind.Label);
        JoinedList<string> annotators = Names(key, FacetKind.Annotator);
        long others = (long)database.Value(
            """
            SELECT count(*) FROM task_facet
            WHERE project_id = $1 AND facet_id = (SELECT facet_id FROM facet WHERE project_id = $1 AND kind = $2)
            """,
            key, (short)FacetKind.NoTask)!;
        bool isComplete = (bool)database.Value("SELECT is_complete FROM project WHERE project_id = $1", key)!;
        return database.Rows(
            """
            SELECT count(*), count(*) FILTER (WHERE completions > 0), count(*) FILTER (WHERE is_starred), coalesce(sum(completions), 0),
                   coalesce(sum(predictions), 0), min(first_date), max(last_date)
            FROM task WHERE project_id = $1
            """,
            key).Select(row => new ProjectFigures
            {
                IsComplete = isComplete,
                Tasks = (int)(row.GetInt64(0) - others),
                TasksWithCompletions = (int)row.GetInt64(1),
                TasksWithGroundTruth = (int)row.GetInt64(2),
                Completions = (int)row.GetInt64(3),
                Predictions = (int)row.GetInt64(4),
                FirstDate = Date(row, 5),
                LastDate = Date(row, 6),
                Results = results,
                Labels = labels,
                Annotators = annotators,
            }).First();
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    private static DateTimeOffset? Date(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    private string LocationOf(string project) => $"{database.Location}!{project}";

    private LabelConfig? ConfigOf(string project) => LabelConfig.Parse(
        database.Value("SELECT label_config FROM project WHERE name_key = $1", NameKey.Of(project)) as byte[], LocationOf(project));

    private long Find(string project, string locking = "") =>
        database.Value($"SELECT project_id FROM project WHERE name_key = $1 {locking}", NameKey.Of(project)) is long key ? key : throw Missing(project);

    private AlabException Missing(string project)
    {
        IReadOnlyList<string> names = ProjectNames;
        string known = names.Count == 0 ? "it holds no project" : $"it holds {string.Join(", ", names.Take(20).Select(name => $"'{name}'"))}{(names.Count > 20 ? ", …" : "")}";
        return new AlabException(ErrorCode.ProjectNotFound, $"{database.Location}: there is no project '{project}'; {known}.", database.Location);
    }

    private JoinedList<string> Names(long project, FacetKind kind) => new(
    [
        .. database.Rows(
                """
                SELECT name FROM facet WHERE project_id = $1 AND kind = $2
                AND EXISTS (SELECT FROM task_facet WHERE task_facet.project_id = $1 AND task_facet.facet_id = facet.facet_id)
                """,
                project, (short)kind)
            .Select(row => NameKey.Name(row.GetFieldValue<byte[]>(0)))
            .Order(StringComparer.Ordinal),
    ]);

    private CountsByName Amounts(long project) => CountsByName.Sorted(database.Rows(
            """
            SELECT name, sum(amount) FROM facet JOIN task_facet USING (project_id, facet_id)
            WHERE project_id = $1 AND kind = $2 GROUP BY name
            """,
            project, (short)FacetKind.ResultType)
        .Select(row => (NameKey.Name(row.GetFieldValue<byte[]>(0)), (int)row.GetInt64(1))));
}
