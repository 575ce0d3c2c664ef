namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Two annotators, by their numbers.</summary>
/// <param name="First">The lower number.</param>
/// <param name="Second">The higher number.</param>
internal readonly record struct RaterPair(int First, int Second)
{
    /// <summary>The pair of two annotators, in whatever order.</summary>
    public static RaterPair Of(int one, int other) => new(Math.Min(one, other), Math.Max(one, other));
}
