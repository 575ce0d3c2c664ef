namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>What a project's tasks can be found and counted by: labels, annotators, types of results, and whether they are tasks at all.</summary>
internal sealed class FacetTable : IDisposable
{
    private readonly long _project;
    private readonly Dictionary<(FacetKind Kind, string Name), long> _known = [];
    private readonly Statement _find;
    private readonly Statement _insert;
    private readonly Statement _attach;
    private readonly Statement _detach;

    /// <summary>The facets of a project.</summary>
    public FacetTable(SqliteDatabase database, long project)
    {
        _project = project;
        _find = database.Prepare("SELECT facet_id FROM facet WHERE project_id = $1 AND kind = $2 AND name = $3");
        _insert = database.Prepare("INSERT INTO facet (project_id, kind, name) VALUES ($1, $2, $3) RETURNING facet_id");
        _attach = database.Prepare("INSERT OR IGNORE INTO task_facet (facet_id, task_key, amount) VALUES ($1, $2, $3)");
        _detach = database.Prepare("DELETE FROM task_facet WHERE task_key = $1");
    }

    /// <summary>Gives a task its facets, in the place of those it had.</summary>
    public void Set(long taskKey, PreparedTask task, bool isNew)
    {
        if (!isNew)
            _detach.Run(taskKey);
        foreach (string label in task.Figures.Labels)
            _attach.Run(IdOf(FacetKind.Label, label), taskKey, 1);
        foreach (string annotator in task.Figures.Annotators)
            _attach.Run(IdOf(FacetKind.Annotator, annotator), taskKey, 1);
        foreach (string name in task.Figures.AnnotatorNames)
            _attach.Run(IdOf(FacetKind.AnnotatorName, name), taskKey, 1);
        if (!task.Figures.IsTask)
            _attach.Run(IdOf(FacetKind.NoTask, ""), taskKey, 1);
        foreach ((string type, int count) in task.Figures.Results)
            _attach.Run(IdOf(FacetKind.ResultType, type), taskKey, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _attach.Dispose();
        _detach.Dispose();
    }

    private long IdOf(FacetKind kind, string name)
    {
        if (!_known.TryGetValue((kind, name), out long id))
        {
            id = (long)(_find.Value(_project, (int)kind, name) ?? _insert.Value(_project, (int)kind, name)!);
            _known.Add((kind, name), id);
        }

        return id;
    }
}
