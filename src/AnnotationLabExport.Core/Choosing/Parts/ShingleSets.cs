namespace AnnotationLabExport.Choosing.Parts;

/// <summary>Compares the shingles of texts, given as sets of ascending hashes.</summary>
internal static class ShingleSets
{
    /// <summary>The Jaccard index: how many shingles two texts share of all that they have.</summary>
    public static double Jaccard(ReadOnlySpan<UInt128> one, ReadOnlySpan<UInt128> other)
    {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.Length && j < other.Length)
        {
            int order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared / (double)(one.Length + other.Length - shared);
    }

    /// <summary>The highest index that two texts of so many shingles can have.</summary>
    public static double HighestJaccard(int one, int other) => Math.Min(one, other) / (double)Math.Max(one, other);
}
