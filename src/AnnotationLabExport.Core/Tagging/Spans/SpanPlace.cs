namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Where a span lies in its text, in UTF-16 units, 0-based, end-exclusive; no end lies inside a surrogate pair.</summary>
/// <param name="Start">First unit, without white space.</param>
/// <param name="End">Unit after the last, without white space.</param>
/// <param name="Fault">What is wrong with it; only with None and TextMismatch it has a place.</param>
public readonly record struct SpanPlace(int Start, int End, SpanFault Fault)
{
    /// <summary>First unit as given, in the unit that the span counts in; of a moved span its new place.</summary>
    public int GivenStart { get; init; }

    /// <summary>Unit after the last, likewise; what is out of range, or by path, has nothing given.</summary>
    public int GivenEnd { get; init; }

    /// <summary>Whether there is no quote that could tell what the offsets count.</summary>
    public bool IsUnquoted { get; init; }

    /// <summary>Whether its quote was found elsewhere than at its offsets.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether the span can be used.</summary>
    public bool IsUsable => Fault <= SpanFault.TextMismatch;
}
