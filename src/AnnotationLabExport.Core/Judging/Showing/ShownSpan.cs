using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Judging.Showing;

/// <summary>A labelled span of a text, one for each label of a result.</summary>
/// <param name="Start">First UTF-16 unit, 0-based, without white space; 0 of a span without a place.</param>
/// <param name="End">Unit after the last; 0 of a span without a place.</param>
/// <param name="Label">The label; empty if it has none.</param>
/// <param name="ResultId">The id of its result; empty if it has none.</param>
public sealed record ShownSpan(int Start, int End, string Label, string ResultId)
{
    /// <summary>What is wrong with its offsets.</summary>
    public SpanFault Fault { get; init; }

    /// <summary>Whether its quote was found elsewhere than at its offsets.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether it says something of an entity on the same span, as the labelling configuration tells.</summary>
    public bool IsAssertion { get; init; }
}
