using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// A project that an import writes to. The last import to begin holds the claim: one that began earlier and still
/// runs finds that out before its next batch and ends. Nothing has to be cleared away after a kill.
/// </summary>
internal sealed class PostgresClaim
{
    private readonly PostgresDatabase _database;
    private readonly string _name;
    private readonly string _token = Guid.NewGuid().ToString("N");

    /// <summary>Claims a project, which is made if it is missing.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="config">The labelling configuration to keep; null leaves the one that is kept.</param>
    public PostgresClaim(PostgresDatabase database, string name, LabelConfig? config)
    {
        _database = database;
        _name = name;
        database.Write(() => Claim(config));
    }

    /// <summary>The project's key.</summary>
    public long Project { get; private set; }

    /// <summary>Whether all tasks are indexed anew.</summary>
    public bool IsIndexStale { get; private set; }

    /// <summary>Does work in one transaction, unless another import has begun: the project's row stays locked until its end.</summary>
    public void Write(Action work) => _database.Write(() =>
    {
        if (_database.Value("SELECT import_token FROM project WHERE project_id = $1 FOR UPDATE", Project) as string != _token)
        {
            throw new AlabException(
                ErrorCode.ImportSuperseded,
                $"{_database.Location}: another import of project '{_name}' began, or it was removed; this import ended and the other goes on.",
                _database.Location);
        }

        work();
    });

    /// <summary>Says that the import is done.</summary>
    public void Complete() => _database.Run("UPDATE project SET is_complete = true WHERE project_id = $1", Project);

    private void Claim(LabelConfig? config)
    {
        byte[]? kept = null;
        bool brokeOff = false;
        foreach (NpgsqlDataReader row in _database.Rows(
            """
            INSERT INTO project (name_key, name, import_token, is_complete) VALUES ($1, $2, $3, false)
            ON CONFLICT (name_key) DO UPDATE SET import_token = excluded.import_token
            RETURNING project_id, label_config, is_complete
            """,
            NameKey.Of(_name), NameKey.Bytes(_name), _token))
        {
            Project = row.GetInt64(0);
            kept = row.GetValue(1) as byte[];
            brokeOff = !row.GetBoolean(2);
        }

        IsIndexStale = (config is not null && !config.Xml.Span.SequenceEqual(kept)) || (brokeOff && kept is not null);
        _database.Run(
            "UPDATE project SET is_complete = false, label_config = coalesce($2, label_config) WHERE project_id = $1",
            Project, config?.Xml.ToArray());
    }
}
