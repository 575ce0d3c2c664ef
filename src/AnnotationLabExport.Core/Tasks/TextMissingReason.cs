namespace AnnotationLabExport.Tasks;

/// <summary>Why a task has no text to annotate.</summary>
public enum TextMissingReason
{
    /// <summary>There is no field that could be the text.</summary>
    NoField,

    /// <summary>Several fields could be it, and nothing says which is.</summary>
    SeveralFields,

    /// <summary>The field holds no string.</summary>
    OtherType,

    /// <summary>What is annotated is a picture, a page, a sound or a talk; strings beside it are no text.</summary>
    Image,

    /// <summary>The field holds an address, not the text.</summary>
    Address,
}
