namespace AnnotationLabExport.Formats;

/// <summary>The formats a project can be exported in.</summary>
public enum AlabFormat
{
    /// <summary>A list of tasks.</summary>
    Json,

    /// <summary>A task a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>Tab-separated values.</summary>
    Tsv,

    /// <summary>Tokens and their tags.</summary>
    Conll2003,

    /// <summary>A list of tasks in the dialect of Label Studio.</summary>
    LabelStudio,
}
