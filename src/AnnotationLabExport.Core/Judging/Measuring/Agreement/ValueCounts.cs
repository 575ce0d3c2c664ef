namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>How the values of units agree.</summary>
/// <param name="Units">Units judged by both.</param>
/// <param name="Agreed">Units to which both gave the same value.</param>
/// <param name="Kappa">Cohen's kappa; null if it is not defined.</param>
/// <param name="Alpha">Krippendorff's alpha of the two; null if it is not defined.</param>
internal readonly record struct ValueCounts(long Units, long Agreed, double? Kappa, double? Alpha)
{
    /// <summary>The share of units on which they agree; null if there are none.</summary>
    public double? Observed => Units == 0 ? null : (double)Agreed / Units;
}
