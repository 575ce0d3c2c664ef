using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>
/// A project that an import writes to. The last import to begin holds the claim: one that began earlier and still
/// runs finds that out before its next batch and ends. Nothing has to be cleared away after a kill.
/// </summary>
internal sealed class ProjectClaim : IDisposable
{
    /// <summary>Goes up with each version of the module that indexes tasks by other rules.</summary>
    public const long IndexVersion = 2;

    private readonly SqliteDatabase _database;
    private readonly string _name;
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly Statement _check;

    /// <summary>Claims a project, which is made if it is missing.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="config">The labelling configuration to keep; null leaves the one that is kept.</param>
    /// <param name="cancellation">Ends the waiting for other writers.</param>
    public ProjectClaim(SqliteDatabase database, string name, LabelConfig? config, CancellationToken cancellation)
    {
        _database = database;
        _name = name;
        _check = database.Prepare("SELECT import_token FROM project WHERE project_id = $1");
        database.Write(() => Claim(config), cancellation);
    }

    /// <summary>The project's key.</summary>
    public long Project { get; private set; }

    /// <summary>
    /// Whether tasks may be indexed by another labelling configuration than the one it has now, which is new, or was when
    /// an import broke off; or by the rules of an earlier version. Then all are indexed anew.
    /// </summary>
    public bool IsIndexStale { get; private set; }

    /// <summary>Makes sure that no other import has begun; to be called inside the transaction that writes.</summary>
    public void Check()
    {
        if (_check.Value(Project) as string == _token)
            return;
        throw new AlabException(
            ErrorCode.ImportSuperseded,
            $"{_database.Path}: another import of project '{_name}' began, or it was removed; this import ended and the other goes on.",
            _database.Path);
    }

    /// <summary>Says that the import is done.</summary>
    public void Complete() => _database.Run("UPDATE project SET is_complete = 1, index_version = $2 WHERE project_id = $1", Project, IndexVersion);

    /// <inheritdoc/>
    public void Dispose() => _check.Dispose();

    private void Claim(LabelConfig? config)
    {
        byte[]? kept = null;
        bool brokeOff = false;
        bool isOld = false;
        using Statement find = _database.Prepare("SELECT project_id, label_config, is_complete, index_version FROM project WHERE name = $1");
        foreach (SqliteDataReader row in find.Rows(_name))
        {
            Project = row.GetInt64(0);
            kept = row.GetValue(1) as byte[];
            brokeOff = !row.GetBoolean(2);
            isOld = row.GetInt64(3) < IndexVersion;
        }

        if (Project == 0)
            Project = (long)_database.Value("INSERT INTO project (name, import_token, is_complete, index_version) VALUES ($1, $2, 0, $3) RETURNING project_id", _name, _token, IndexVersion)!;
        IsIndexStale = isOld || (config is not null && !config.Xml.Span.SequenceEqual(kept)) || (brokeOff && kept is not null);
        _database.Run(
            "UPDATE project SET import_token = $2, is_complete = 0, label_config = $3 WHERE project_id = $1",
            Project, _token, config?.Xml.ToArray() ?? kept);
    }
}
