using System.Management.Automation;
using AnnotationLabExport.Completers;

namespace AnnotationLabExport.Options;

/// <summary>Which field is the text, where texts are read.</summary>
internal sealed class TextFieldParameters : SharedParameters
{
    /// <summary>
    /// The field of data that holds the text, in the place of what the configuration or the tasks themselves tell; dots
    /// lead into nested objects.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TextFieldCompleter))]
    public string? TextField { get; set; }
}
