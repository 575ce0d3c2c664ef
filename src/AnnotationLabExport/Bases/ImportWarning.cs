using System.Globalization;
using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.Bases;

/// <summary>Says once, with counts, what an import did and what to know of it.</summary>
internal static class ImportWarning
{
    /// <summary>Tells the counts, and warns of tasks that are known by no id or by the same.</summary>
    public static void Write(AlabCommand command, string name, ImportCounts counts, ConflictAction onConflict)
    {
        command.WriteVerbose(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {counts.Added} added, {counts.Changed} changed, {counts.Unchanged} unchanged, {counts.Skipped} skipped, {counts.Removed} removed, {counts.Missing} no longer in the source."));
        if (counts.Duplicates > 0)
        {
            command.WriteWarning(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: DuplicateTaskId {counts.Duplicates}: of tasks with one id only the {(onConflict == ConflictAction.Skip ? "first" : "last")} is kept."));
        }

        if (counts.WithoutId > 0)
        {
            command.WriteWarning(string.Create(
                CultureInfo.InvariantCulture, $"{name}: {counts.WithoutId} tasks have no id; one that changes will count as a new task."));
        }
    }
}
