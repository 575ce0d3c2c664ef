using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Parameters;
using AnnotationLabExport.Reading;
using AnnotationLabExport.Selection;

namespace AnnotationLabExport.Commands;

/// <summary>Reads the tasks of projects, one at a time.</summary>
/// <remarks>
/// <para>Gives an object for every task, as it is read: memory does not grow with the file, and Select-Object -First
/// ends the reading. The objects carry the bytes of their source, so that what is exported from them loses nothing.</para>
/// <para>Filters combine. Id, Title, Label and Search choose whole tasks; Annotator and OnlyGroundTruth choose
/// completions, and a task left without one is left out. Deleted completions never show.</para>
/// <para>JSON that is malformed or cut off ends the reading with an error that names line, column and byte.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json</code>
/// <para>All tasks of a project.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Title note-0* -Label DRUG, DOSAGE</code>
/// <para>Tasks by their title and by a label that somebody used in them.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples -Annotator eric, jenny | Where-Object { $_.Completions.Count -gt 1 }</code>
/// <para>All files of a folder as one project, and of its tasks those that two annotators completed.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabTask", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTask))]
public sealed class GetAlabTaskCommand : SourceCommand
{
    private AlabTaskReader _reader = null!;

    /// <summary>Ids of tasks.</summary>
    [Parameter]
    public long[]? Id { get; set; }

    /// <summary>Titles of tasks, ignoring case.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Title { get; set; }

    /// <summary>Labels or choices, by exact spelling: a task is chosen if any of its annotations holds one of them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? Label { get; set; }

    /// <summary>Names of annotators, ignoring case: other annotators' completions are left out.</summary>
    [Parameter]
    public string[]? Annotator { get; set; }

    /// <summary>
    /// Words that the text must hold, all of them, as whole words and in any case; words in double quotes must stand
    /// side by side.
    /// </summary>
    [Parameter]
    public string? Search { get; set; }

    /// <summary>Only starred completions, and only tasks that have one.</summary>
    [Parameter]
    public SwitchParameter OnlyGroundTruth { get; set; }

    /// <summary>Only tasks that have a completion; one with predictions only has none.</summary>
    [Parameter]
    public SwitchParameter ExcludeTasksWithoutCompletions { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _reader = new AlabTaskReader(new SelectionOptions
    {
        Filter = Filter(),
        OnlyGroundTruth = OnlyGroundTruth,
        ExcludeTasksWithoutCompletions = ExcludeTasksWithoutCompletions,
    });

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (PathSource source in Sources())
        {
            Activity = $"Reading {source.Name}";
            WriteVerbose($"Reading '{source.Location}'.");
            var progress = new ReadProgress();
            foreach (AlabTask task in _reader.Read(source, progress, Cancellation))
            {
                WriteObject(task);
                Report("reading", progress);
            }
        }
    }

    private TaskFilter Filter() => new()
    {
        Ids = Id?.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal),
        Title = Title is null ? null : Wildcards(Title),
        Labels = Label?.ToHashSet(StringComparer.Ordinal),
        Annotators = Annotator?.ToHashSet(StringComparer.OrdinalIgnoreCase),
        Text = Search is null ? null : new WordSearch(Search).IsIn,
    };

    private static Predicate<string> Wildcards(string[] patterns)
    {
        WildcardPattern[] wildcards = Array.ConvertAll(
            patterns, pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));
        return title => Array.Exists(wildcards, wildcard => wildcard.IsMatch(title));
    }
}
