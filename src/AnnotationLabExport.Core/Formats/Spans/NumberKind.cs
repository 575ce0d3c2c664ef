namespace AnnotationLabExport.Formats.Spans;

/// <summary>What is numbered through a file.</summary>
internal enum NumberKind
{
    /// <summary>Spans.</summary>
    Entity,

    /// <summary>Relations.</summary>
    Relation,
}
