using System.Management.Automation;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>From the parameters -Database and -Project to the tasks of a store.</summary>
internal static class StoreAccess
{
    /// <summary>Opens a database that exists.</summary>
    public static IProjectStore OpenStore(this PSCmdlet command, string database) =>
        ProjectStores.Open(command.ResolveLiteral(database));

    /// <summary>
    /// The names of the store's projects that a name with wildcards means. One without, or that is just a project's name,
    /// means only that: what comes from the pipeline never means another project.
    /// </summary>
    public static IReadOnlyList<string> Choose(this IProjectStore store, string name) =>
        WildcardPattern.ContainsWildcardCharacters(name) && !store.ProjectNames.Contains(name)
            ? [.. store.ProjectNames.Where(new WildcardPattern(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch)]
            : [name];

    /// <summary>The one source that a project of a database is; the database is open until the enumeration ends.</summary>
    public static IEnumerable<ITaskSource> StoredSources(this AlabCommand command, string database, string project, TaskQuery query)
    {
        using IProjectStore store = command.OpenStore(database);
        if (!store.IsComplete(project))
            command.WriteWarning($"{project}: its last import did not come to its end; tasks may be missing. Run Import-AlabProject again.");
        yield return store.Tasks(project, query);
    }
}
