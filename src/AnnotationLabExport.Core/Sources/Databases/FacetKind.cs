namespace AnnotationLabExport.Sources.Databases;

/// <summary>What a facet is. The numbers stand in the databases.</summary>
internal enum FacetKind
{
    /// <summary>A label of a result.</summary>
    Label = 1,

    /// <summary>Who made a completion.</summary>
    Annotator = 2,

    /// <summary>A type of results; its amounts are their numbers.</summary>
    ResultType = 3,

    /// <summary>A name by which whoever made a completion is found.</summary>
    AnnotatorName = 4,

    /// <summary>An object that is no task; its name is empty.</summary>
    NoTask = 5,
}
