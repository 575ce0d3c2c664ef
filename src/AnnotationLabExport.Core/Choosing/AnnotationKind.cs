namespace AnnotationLabExport.Choosing;

/// <summary>What kinds of annotations there are (docs/formats.md §11).</summary>
[Flags]
public enum AnnotationKind
{
    /// <summary>A labelled span of a text.</summary>
    Entity = 1,

    /// <summary>A label on a span that says something of the entity there, as the labelling configuration tells.</summary>
    Assertion = 2,

    /// <summary>A choice, also of a tree of choices.</summary>
    Classification = 4,

    /// <summary>A relation between two annotations.</summary>
    Relation = 8,

    /// <summary>A place that is no span of a text: a box, a polygon, an utterance.</summary>
    Region = 16,

    /// <summary>Anything else: a rating, a text area, a number.</summary>
    Other = 32,
}
