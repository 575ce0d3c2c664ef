using System.Management.Automation;
using AnnotationLabExport.Exporting.Shards;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>From the parameters -Database and -Name to projects of a store.</summary>
internal static class StoreAccess
{
    /// <summary>A project of a store, in figures.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="database">The database that the store is.</param>
    public static AlabProject Project(this IProjectStore store, string name, AlabDatabase database) =>
        new(store.Figures(name)) { Name = name, Source = store.Location, Database = database };

    /// <summary>The tasks of one shard of a project, and what an export must know of the whole project.</summary>
    /// <param name="store">The store.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="query">Which tasks are read of all; its shard is the one that is exported.</param>
    public static ITaskSource ShardOf(this IProjectStore store, string project, TaskQuery query) => new ShardSource(
        store.Tasks(project, query), store.Tasks(project, query with { Shard = null }), store.Figures(project).Labels)
    {
        Digest = cancellation => store.Digest(project, cancellation),
    };

    /// <summary>
    /// The names of the store's projects that a name with wildcards means. One without, or that is just a project's name,
    /// means only that: what comes from the pipeline never means another project.
    /// </summary>
    public static IReadOnlyList<string> Choose(this IProjectStore store, string name) =>
        WildcardPattern.ContainsWildcardCharacters(name) && !store.ProjectNames.Contains(name)
            ? [.. store.ProjectNames.Where(new WildcardPattern(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch)]
            : [name];
}
