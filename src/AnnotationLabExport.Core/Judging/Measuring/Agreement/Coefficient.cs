namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>The coefficients of agreement, by their definitions (docs/agreement.md); null where they are not defined.</summary>
internal static class Coefficient
{
    /// <summary>Cohen's kappa (Cohen 1960).</summary>
    /// <param name="agreed">Units to which both gave the same value.</param>
    /// <param name="units">All units.</param>
    /// <param name="margins">For every value how often the first and how often the second gave it.</param>
    /// <returns>Null if there are no units, or both gave all of them one value.</returns>
    public static double? Kappa(long agreed, long units, IEnumerable<(long First, long Second)> margins)
    {
        if (units == 0)
            return null;
        double byChance = 0;
        foreach ((long first, long second) in margins)
        {
            if (first == units && second == units)
                return null;
            byChance += (double)first / units * second / units;
        }

        return (((double)agreed / units) - byChance) / (1 - byChance);
    }

    /// <summary>Krippendorff's alpha for nominal values, with missing ones (Krippendorff 2011).</summary>
    /// <param name="agreeing">
    /// For every number <c>m</c> of values that a unit has, from 2, the ordered pairs of equal values in such units.
    /// </param>
    /// <param name="totals">How often each value was given in these units.</param>
    /// <returns>Null if there are no such units, or only one value.</returns>
    public static double? Alpha(IEnumerable<(int Values, long Pairs)> agreeing, IEnumerable<long> totals)
    {
        double all = 0;
        double sameByChance = 0;
        foreach (long total in totals)
        {
            all += total;
            sameByChance += (double)total * (total - 1);
        }

        double differentByChance = (all * (all - 1)) - sameByChance;
        if (differentByChance <= 0)
            return null;
        double same = agreeing.Sum(unit => (double)unit.Pairs / (unit.Values - 1));
        return 1 - ((all - same) * (all - 1) / differentByChance);
    }
}
