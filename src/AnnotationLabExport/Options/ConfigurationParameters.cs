using AnnotationLabExport.Completers;
using System.Management.Automation;
using AnnotationLabExport.Bases;

namespace AnnotationLabExport.Options;

/// <summary>What is known of a project's labels and fields.</summary>
internal sealed class ConfigurationParameters : SharedParameters
{
    /// <summary>
    /// The project's labelling configuration, an XML file. It tells which field is the text, which labels there are, and
    /// which of them are assertions, which CoNLL leaves out of the tags. Import-AlabProject keeps it with the project;
    /// without this parameter the one that is kept is used.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LabelConfig { get; set; }

    /// <summary>
    /// The field of data that holds the text, in the place of what the configuration or the tasks themselves tell; dots
    /// lead into nested objects.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TextFieldCompleter))]
    public string? TextField { get; set; }

    /// <summary>Reads the configuration; null if none is given.</summary>
    public Tasks.LabelConfig? Read(PSCmdlet command) =>
        LabelConfig is null ? null : Tasks.LabelConfig.Load(command.ResolveOne(LabelConfig));
}
