namespace AnnotationLabExport.Judging.Comparing;

/// <summary>A task, as far as it is compared: ids, places, labels and digests, and nothing of its text.</summary>
/// <param name="Key">What it is found by in the other project.</param>
/// <param name="Id">Its id; null if it has none.</param>
/// <param name="Text">A digest of its text; null if it has none.</param>
/// <param name="Sets">Its annotation sets in the order of the source.</param>
internal sealed record TaskContent(UInt128 Key, string? Id, UInt128? Text, IReadOnlyList<SetContent> Sets)
{
    /// <summary>A digest of all that is compared; result ids are not, which only help to find what belongs together.</summary>
    public UInt128 Digest()
    {
        var digest = new ContentDigest();
        digest.Add(Text is null ? 0 : 1, Sets.Count);
        digest.Add(Text ?? UInt128.Zero);
        foreach (SetContent set in Sets)
        {
            digest.Add(set.IsPrediction ? 1 : 0, (int)set.State, set.IsStarred ? 1 : 0, set.Spans.Count);
            digest.Add(set.Id);
            digest.Add(set.Annotator);
            digest.Add(set.Others);
            foreach (SpanContent span in set.Spans)
            {
                digest.Add(span.Start, span.End);
                digest.Add(span.Label);
            }
        }

        return digest.Value;
    }
}
