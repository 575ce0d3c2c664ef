namespace AnnotationLabExport.Export;

/// <summary>The formats a project can be exported in.</summary>
public enum AlabFormat
{
    /// <summary>A list of tasks (FORMATS.md §4).</summary>
    Json,

    /// <summary>A task a line (FORMATS.md §4).</summary>
    JsonLines,

    /// <summary>Comma-separated values (FORMATS.md §5).</summary>
    Csv,

    /// <summary>Tab-separated values (FORMATS.md §5).</summary>
    Tsv,

    /// <summary>Tokens and their tags (FORMATS.md §6).</summary>
    Conll2003,

    /// <summary>The same as <see cref="Conll2003"/>.</summary>
    Conll = Conll2003,
}
