using System.Management.Automation;
using AnnotationLabExport.Formats.Conll;

namespace AnnotationLabExport.Options;

/// <summary>How the lines of CoNLL look.</summary>
internal sealed class ConllParameters : SharedParameters
{
    /// <summary>
    /// The headers: one for the file as the product's page shows it (Page, the default), one and a blank line as the
    /// product writes it (Product), or one for every document: with its task's id (Document), or as the corpus of 2003 has
    /// it and spaCy needs it (Classic).
    /// </summary>
    [Parameter]
    public ConllLayout Layout { get; set; }

    /// <summary>What stands between columns: one space (Space, the default) or one tab (Tab).</summary>
    [Parameter]
    public ConllSeparator Separator { get; set; }

    /// <summary>The format's own options.</summary>
    public ConllOptions ToOptions() => new() { Layout = Layout, Separator = Separator };
}
