using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>Picks the completion that the product itself would train on, one a task (docs/formats.md §10).</summary>
/// <param name="priority">Names of annotators, the highest first; who is not named comes after all who are.</param>
internal sealed class TrainingPolicy(IReadOnlyList<string> priority)
{
    /// <summary>Leaves one completion, or none if all were rejected.</summary>
    /// <param name="kept">The completions that steps 1 to 4 left, in source order.</param>
    /// <param name="rejected">Takes those that went because a reviewer rejected them.</param>
    public void Apply(List<AnnotationSet> kept, List<AnnotationSet> rejected)
    {
        kept.KeepIfAny(completion => !completion.IsSkipped);
        foreach (AnnotationSet completion in kept)
        {
            if (completion.ReviewStatus == ReviewStatus.Rejected)
                rejected.Add(completion);
        }

        kept.RemoveAll(completion => completion.ReviewStatus == ReviewStatus.Rejected);
        if (kept.Count < 2)
            return;
        if (!kept.KeepIfAny(completion => completion.ReviewStatus == ReviewStatus.Accepted))
            kept.KeepIfAny(completion => completion.IsSubmitted);
        AnnotationSet best = kept[0];
        foreach (AnnotationSet completion in kept)
        {
            if (RankOf(completion).CompareTo(RankOf(best)) >= 0)
                best = completion;
        }

        kept.Clear();
        kept.Add(best);
    }

    private (int Priority, bool IsStarred, long Moment) RankOf(AnnotationSet completion) =>
        (-PlaceOf(completion), completion.IsStarred, completion.LastMoment ?? long.MinValue);

    private int PlaceOf(AnnotationSet completion)
    {
        for (int place = 0; place < priority.Count; place++)
        {
            if (Annotator.NamesOf(completion).Contains(priority[place], StringComparer.OrdinalIgnoreCase))
                return place;
        }

        return priority.Count;
    }
}
