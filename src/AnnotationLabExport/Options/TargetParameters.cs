using System.Management.Automation;

namespace AnnotationLabExport.Options;

/// <summary>What becomes of a file that is there already.</summary>
internal sealed class TargetParameters : SharedParameters
{
    /// <summary>Overwrites a file that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not overwrite a file that exists.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }
}
