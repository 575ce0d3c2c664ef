using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Exporting.Shards;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>A shard of a project of a store, as an export takes it.</summary>
internal static class StoredShard
{
    public static ITaskSource Of(IProjectStore store, string project, TaskShard shard, ChoiceOptions? choice = null)
    {
        var all = new TaskQuery { Choice = choice ?? new() };
        return new ShardSource(store.Tasks(project, all with { Shard = shard }), store.Tasks(project, all), store.Figures(project).Labels)
        {
            Digest = cancellation => store.Digest(project, cancellation),
        };
    }

    /// <summary>All shards of so many.</summary>
    public static IEnumerable<TaskShard> All(int count) => Enumerable.Range(1, count).Select(number => new TaskShard(number, count));
}
