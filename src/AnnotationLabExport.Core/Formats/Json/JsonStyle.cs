namespace AnnotationLabExport.Formats.Json;

/// <summary>The three spellings of JSON (docs/formats.md §4).</summary>
public enum JsonStyle
{
    /// <summary>A list of tasks, two spaces a level.</summary>
    Indented,

    /// <summary>A list of tasks without white space.</summary>
    Compact,

    /// <summary>A task a line, no list.</summary>
    Lines,
}
