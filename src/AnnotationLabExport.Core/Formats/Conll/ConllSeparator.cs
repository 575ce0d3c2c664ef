namespace AnnotationLabExport.Formats.Conll;

/// <summary>What stands between columns.</summary>
public enum ConllSeparator
{
    /// <summary>One space.</summary>
    Space,

    /// <summary>One tab.</summary>
    Tab,
}
