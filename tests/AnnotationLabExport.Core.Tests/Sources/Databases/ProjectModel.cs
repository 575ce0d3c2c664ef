using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>What a project holds after imports, by the rules in the help of Import-AlabProject: a list in memory.</summary>
internal sealed class ProjectModel
{
    private List<TrialTask> _tasks = [];

    public IReadOnlyList<TrialTask> Tasks => _tasks;

    /// <summary>The field that is the text: the configuration's, else <c>text</c>.</summary>
    public string Field { get; private set; } = "text";

    public bool IsComplete { get; private set; }

    public string Json => $"[{string.Join(',', _tasks.Select(task => task.Json))}]";

    /// <summary>Imports.</summary>
    /// <returns>What became of the tasks; null if it ends with an error, and nothing of it is kept.</returns>
    public ImportCounts? Import(ImportStep step)
    {
        var counts = new ImportCounts();
        List<TrialTask> left = [.. _tasks];
        List<TrialTask> met = [];
        Field = step.Field ?? Field;
        IsComplete = false;
        foreach (TrialTask task in step.Tasks)
        {
            counts.WithoutId += task.Key is null ? 1 : 0;
            int again = task.Key is null ? -1 : met.FindIndex(one => one.Key == task.Key);
            if (again >= 0)
            {
                counts.Duplicates++;
                if (met[again].Json != task.Json && step.OnConflict == ConflictAction.Fail)
                    return null;
                if (step.OnConflict == ConflictAction.Overwrite)
                    met[again] = task;
                continue;
            }

            int kept = left.FindIndex(one => one.Key == task.Key && (task.Key is not null || one.Json == task.Json));
            if (kept < 0)
            {
                counts.Added++;
                met.Add(task);
                continue;
            }

            bool isSame = left[kept].Json == task.Json;
            if (!isSame && step.OnConflict == ConflictAction.Fail)
                return null;
            bool stays = isSame || step.OnConflict == ConflictAction.Skip;
            met.Add(stays ? left[kept] : task);
            left.RemoveAt(kept);
            counts.Unchanged += isSame ? 1 : 0;
            counts.Skipped += !isSame && stays ? 1 : 0;
            counts.Changed += stays ? 0 : 1;
        }

        counts.Removed = step.RemoveMissing ? left.Count : 0;
        counts.Missing = step.RemoveMissing ? 0 : left.Count;
        _tasks = [.. met, .. step.RemoveMissing ? [] : left];
        IsComplete = true;
        return counts;
    }
}
