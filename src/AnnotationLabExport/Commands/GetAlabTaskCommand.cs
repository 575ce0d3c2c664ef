using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Parameters;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Reads the tasks of projects, one at a time.</summary>
/// <remarks>
/// <para>Gives an object for every task, as it is read: memory does not grow with the file, and Select-Object -First
/// ends the reading. The objects carry the bytes of their source, so that what is exported from them loses nothing.</para>
/// <para>Filters combine. Id, Title, Label, Search and the dates choose whole tasks; Annotator and OnlyGroundTruth
/// choose completions, and a task left without one is left out. Deleted completions never show.</para>
/// <para>From a database the filters on id, label, annotator, ground truth, date and text use indexes: what is not
/// chosen is not read. There -Search is a query of SQLite's full-text index: words that must all occur (chest pain), a
/// phrase in double quotes ("chest pain"), the beginning of a word (card*), AND, OR and NOT in capitals with
/// parentheses ((fever OR chills) NOT cough), and words near each other (NEAR(left knee, 5)). Case does not matter,
/// accents do. Words with punctuation in them need double quotes ("b.i.d.").</para>
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
/// <example>
/// <code>Import-AlabProject examples/clinic-notes.json -Database projects.db; Get-AlabTask -Database projects.db -Project clinic-notes -Search 'chest OR throbbing'</code>
/// <para>The tasks of a project in a database whose text holds one of two words.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabTask", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTask))]
public sealed class GetAlabTaskCommand : SourceCommand
{
    private ChoiceOptions _choice = null!;
    private AlabTaskReader _reader = null!;

    /// <summary>The project in the database.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = "";

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
    /// side by side. From a database, a full-text query.
    /// </summary>
    [Parameter]
    public string? Search { get; set; }

    /// <summary>Only tasks with a date, their own or of a completion or prediction, at or after this moment.</summary>
    [Parameter]
    public DateTimeOffset? ChangedAfter { get; set; }

    /// <summary>Only tasks whose last date, their own or of a completion or prediction, is before this moment.</summary>
    [Parameter]
    public DateTimeOffset? ChangedBefore { get; set; }

    /// <summary>Only starred completions, and only tasks that have one.</summary>
    [Parameter]
    public SwitchParameter OnlyGroundTruth { get; set; }

    /// <summary>Only tasks that have a completion; one with predictions only has none.</summary>
    [Parameter]
    public SwitchParameter ExcludeTasksWithoutCompletions { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _choice = new ChoiceOptions
        {
            Filter = Filter(),
            OnlyGroundTruth = OnlyGroundTruth,
            ExcludeTasksWithoutCompletions = ExcludeTasksWithoutCompletions,
        };
        _reader = new AlabTaskReader(_choice);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (ITaskSource source in Sources())
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

    private IEnumerable<ITaskSource> Sources() => ParameterSetName == DatabaseSet
        ? this.StoredSources(Database, Project, new TaskQuery { Choice = _choice, Search = Search })
        : FileSources();

    private TaskFilter Filter() => new()
    {
        Ids = Id?.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal),
        Title = Title is null ? null : Wildcards(Title),
        Labels = Label?.ToHashSet(StringComparer.Ordinal),
        Annotators = Annotator?.ToHashSet(StringComparer.OrdinalIgnoreCase),
        ChangedAfter = ChangedAfter,
        ChangedBefore = ChangedBefore,
        Text = Search is null || ParameterSetName == DatabaseSet ? null : new WordSearch(Search).IsIn,
    };

    private static Predicate<string> Wildcards(string[] patterns)
    {
        WildcardPattern[] wildcards = Array.ConvertAll(
            patterns, pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));
        return title => Array.Exists(wildcards, wildcard => wildcard.IsMatch(title));
    }
}
