namespace AnnotationLabExport.Sources.Databases;

/// <summary>What becomes of a task whose id is in the project already with other content.</summary>
public enum ConflictAction
{
    /// <summary>It takes the place of the one that is there.</summary>
    Overwrite,

    /// <summary>The one that is there stays.</summary>
    Skip,

    /// <summary>The import ends with an error.</summary>
    Fail,
}
