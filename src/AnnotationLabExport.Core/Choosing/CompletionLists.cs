using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>What the policies do with a task's completions.</summary>
internal static class CompletionLists
{
    /// <summary>Takes all others away, unless none would be left.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool KeepIfAny(this List<AnnotationSet> kept, Predicate<AnnotationSet> isPreferred)
    {
        if (!kept.Exists(isPreferred))
            return false;
        kept.RemoveAll(completion => !isPreferred(completion));
        return true;
    }
}
