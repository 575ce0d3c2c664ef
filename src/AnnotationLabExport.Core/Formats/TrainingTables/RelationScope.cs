namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>How far a relation may reach.</summary>
public enum RelationScope
{
    /// <summary>Within a sentence.</summary>
    Sentence,

    /// <summary>Anywhere in the text.</summary>
    Document,
}
