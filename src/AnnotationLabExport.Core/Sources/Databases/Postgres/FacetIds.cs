using Npgsql;
using NpgsqlTypes;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>The facets of a project that is being written: no other import has its say meanwhile.</summary>
/// <param name="database">The database.</param>
/// <param name="project">The project's key.</param>
internal sealed class FacetIds(PostgresDatabase database, long project)
{
    private readonly List<(int Id, FacetKind Kind, byte[] Name)> _new = [];
    private Dictionary<(FacetKind Kind, string Name), int>? _known;
    private int _last;

    /// <summary>Everything that a task can be found and counted by, with how often it has it.</summary>
    public IEnumerable<(int Facet, int Amount)> Of(PreparedTask task)
    {
        foreach (string label in Distinct(task.Figures.Labels))
            yield return (IdOf(FacetKind.Label, label), 1);
        foreach (string annotator in Distinct(task.Figures.Annotators))
            yield return (IdOf(FacetKind.Annotator, annotator), 1);
        foreach (string name in Distinct(task.Figures.AnnotatorNames))
            yield return (IdOf(FacetKind.AnnotatorName, name), 1);
        if (!task.Figures.IsTask)
            yield return (IdOf(FacetKind.NoTask, ""), 1);
        foreach (IGrouping<string, KeyValuePair<string, int>> type in task.Figures.Results.GroupBy(result => Kept(result.Key)))
            yield return (IdOf(FacetKind.ResultType, type.Key), type.Sum(result => result.Value));
    }

    /// <summary>Writes those that are new.</summary>
    public void Flush()
    {
        if (_new.Count > 0)
            database.Copy("facet (project_id, facet_id, kind, name)", Write);
        _new.Clear();
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> names) => names.Select(Kept).Distinct();

    /// <summary>A name as it comes back from the database.</summary>
    private static string Kept(string name) => NameKey.Name(NameKey.Bytes(name));

    private int IdOf(FacetKind kind, string name)
    {
        _known ??= Read();
        if (!_known.TryGetValue((kind, name), out int id))
        {
            id = ++_last;
            _known.Add((kind, name), id);
            _new.Add((id, kind, NameKey.Bytes(name)));
        }

        return id;
    }

    private Dictionary<(FacetKind Kind, string Name), int> Read()
    {
        var known = new Dictionary<(FacetKind Kind, string Name), int>();
        foreach (NpgsqlDataReader row in database.Rows("SELECT facet_id, kind, name FROM facet WHERE project_id = $1", project))
        {
            known.Add(((FacetKind)row.GetInt16(1), NameKey.Name(row.GetFieldValue<byte[]>(2))), row.GetInt32(0));
            _last = Math.Max(_last, row.GetInt32(0));
        }

        return known;
    }

    private async Task Write(NpgsqlBinaryImporter copy, CancellationToken cancellation)
    {
        foreach ((int id, FacetKind kind, byte[] name) in _new)
        {
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            await copy.WriteAsync(project, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(id, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync((short)kind, NpgsqlDbType.Smallint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(name, NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        }
    }
}
