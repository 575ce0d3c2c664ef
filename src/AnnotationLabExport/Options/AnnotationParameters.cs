using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Completers;

namespace AnnotationLabExport.Options;

/// <summary>Which annotations are taken.</summary>
internal sealed class AnnotationParameters : SharedParameters
{
    /// <summary>Only these labels become tags, by their names in the source.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? IncludeLabel { get; set; }

    /// <summary>These labels do not become tags, even if they are included.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? ExcludeLabel { get; set; }

    /// <summary>The choice with these options.</summary>
    public ChoiceOptions ApplyTo(ChoiceOptions choice) => choice with
    {
        Labels = new LabelFilter
        {
            Include = IncludeLabel?.ToHashSet(StringComparer.Ordinal),
            Exclude = ExcludeLabel?.ToHashSet(StringComparer.Ordinal),
        },
    };
}
