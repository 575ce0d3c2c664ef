using System.Management.Automation;

namespace AnnotationLabExport.Bases;

/// <summary>A cmdlet that reads projects from files, archives, folders and databases.</summary>
public abstract class SourceCommand : PathCommand
{
    /// <summary>The parameter set of <see cref="Database"/>.</summary>
    protected const string DatabaseSet = "Database";

    /// <summary>The database that Import-AlabProject keeps projects in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Database { get; set; } = "";
}
