namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>A labelled place of a text; in order of label, then of place.</summary>
/// <param name="Label">The label.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Unit after the last.</param>
public readonly record struct LabelledPlace(string Label, int Start, int End) : IComparable<LabelledPlace>
{
    /// <inheritdoc/>
    public int CompareTo(LabelledPlace other)
    {
        int byLabel = string.CompareOrdinal(Label, other.Label);
        return byLabel != 0 ? byLabel : (Start, End).CompareTo((other.Start, other.End));
    }

    /// <summary>Whether it comes before the other.</summary>
    public static bool operator <(LabelledPlace left, LabelledPlace right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes after the other.</summary>
    public static bool operator >(LabelledPlace left, LabelledPlace right) => left.CompareTo(right) > 0;

    /// <summary>Whether it does not come after the other.</summary>
    public static bool operator <=(LabelledPlace left, LabelledPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it does not come before the other.</summary>
    public static bool operator >=(LabelledPlace left, LabelledPlace right) => left.CompareTo(right) >= 0;
}
