namespace AnnotationLabExport.Json;

/// <summary>What a JSON value is. <see cref="Absent"/> is a member that is not there.</summary>
public enum JsonKind : byte
{
    /// <summary>No such member.</summary>
    Absent,

    /// <summary>The literal <c>null</c>.</summary>
    Null,

    /// <summary>The literal <c>false</c>.</summary>
    False,

    /// <summary>The literal <c>true</c>.</summary>
    True,

    /// <summary>A number, kept as spelled.</summary>
    Number,

    /// <summary>A string, kept as spelled with its escapes.</summary>
    String,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
