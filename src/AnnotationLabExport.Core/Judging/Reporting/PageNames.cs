using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>What the documents of a page name by numbers.</summary>
internal sealed class PageNames
{
    /// <summary>Labels of spans.</summary>
    public NameTable<string> Labels { get; } = new();

    /// <summary>Who made completions and predictions.</summary>
    public NameTable<(string Name, bool IsModel)> Makers { get; } = new();

    /// <summary>Codes of what is wrong.</summary>
    public NameTable<DiagnosticCode> Codes { get; } = new();

    /// <summary>The files that tasks come from.</summary>
    public NameTable<string> Sources { get; } = new();
}
