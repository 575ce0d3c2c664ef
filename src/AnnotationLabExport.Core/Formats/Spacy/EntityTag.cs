namespace AnnotationLabExport.Formats.Spacy;

/// <summary>spaCy's ENT_IOB of a token; the numbers are its own.</summary>
internal enum EntityTag
{
    /// <summary>An entity goes on.</summary>
    Inside = 1,

    /// <summary>There is no entity.</summary>
    Outside = 2,

    /// <summary>An entity begins.</summary>
    Begin = 3,
}
