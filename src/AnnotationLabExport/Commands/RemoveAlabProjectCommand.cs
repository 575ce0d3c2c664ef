using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.Commands;

/// <summary>Removes projects from a database.</summary>
/// <remarks>
/// <para>Removes each project with its tasks, its labelling configuration and its part of the full-text index, and
/// overwrites the place they had in the file. It asks first; -Confirm:$false does not.</para>
/// </remarks>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Remove-AlabProject -Database projects.db -Name clinic-notes -WhatIf
/// (Get-AlabProject -Database projects.db).Name
/// </code>
/// <output>clinic-notes</output>
/// <para>Says what would be removed, and leaves it there.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Get-AlabProject -Database projects.db -Name clinic* | Remove-AlabProject -Confirm:$false
/// @(Get-AlabProject -Database projects.db).Count
/// </code>
/// <output>0</output>
/// <para>Removes projects without asking.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db -Name 2023
/// Import-AlabProject examples/clinic-notes.json -Database projects.db -Name 2024
/// Remove-AlabProject projects.db 2023 -Confirm:$false
/// (Get-AlabProject -Database projects.db).Name
/// </code>
/// <output>2024</output>
/// <para>Removes one project of several, by its name.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "AlabProject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveAlabProjectCommand : AlabCommand
{
    /// <summary>The database that Import-AlabProject keeps projects in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Database { get; set; } = "";

    /// <summary>The name of the project to remove. With wildcards, ignoring case, it may mean several.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        using IProjectStore store = this.OpenStore(Database);
        foreach (string name in store.Choose(Name))
        {
            if (!ShouldProcess(store.Location, $"Remove project {name}"))
                continue;
            store.Remove(name, Cancellation);
            WriteVerbose($"Removed '{name}' from '{store.Location}'.");
        }
    }
}
