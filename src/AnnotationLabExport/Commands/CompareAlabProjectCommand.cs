using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Judging.Comparing;
using AnnotationLabExport.Options;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Tells what is different between two projects, such as last week's export and today's.</summary>
/// <remarks>
/// <para>Counts tasks, completions and spans that were added, removed or changed; with -Detailed there is an object for each
/// instead. Nothing quotes a text. The options choose completions and annotations as those of Export-AlabProject do; what is
/// not chosen is not there.</para>
/// <para>Tasks are found by their ids, without one by their texts; completions by their ids, without one by who made them. A
/// completion is changed if its spans, its other results, its state, its star or its annotator are. What is different is
/// told once: the completions of an added task and the spans of an added completion are not told again.</para>
/// <para>A span is the same if it has its place and label; result ids, confidences, spelling and order do not matter. Of the
/// others, one with the same result id and label was moved; then one at the same place was relabelled; then one with the same
/// label and a character in common was moved, those with most in common first. The rest was removed and added.</para>
/// <para>Both projects are read as streams, the first once more if anything is different. Memory holds a digest for each task,
/// and ids, places and labels of the tasks that differ.</para>
/// </remarks>
/// <example>
/// <code>Compare-AlabProject examples/clinic-notes.json examples/clinic-notes.json</code>
/// <output>
///    From: ...
///
///   Tasks+   Tasks-   Tasks~   Texts~  Compl.+  Compl.-  Compl.~   Spans+   Spans-    Moved Relabelled
///   ------   ------   ------   ------  -------  -------  -------   ------   ------    ----- ----------
///        0        0        0        0        0        0        0        0        0        0          0
/// </output>
/// <para>A project is not different from itself.</para>
/// </example>
/// <example>
/// <code>
/// Export-AlabProject examples/clinic-notes.json -Destination old.json -Format Json -OnlyGroundTruth
/// Compare-AlabProject -Reference old.json -Difference examples/clinic-notes.json
/// </code>
/// <output>
/// WARNING: clinic-notes (Json): MemberInvalid 3. Use -Verbose to see each.
///
///    From: ...
///
///   Tasks+   Tasks-   Tasks~   Texts~  Compl.+  Compl.-  Compl.~   Spans+   Spans-    Moved Relabelled
///   ------   ------   ------   ------  -------  -------  -------   ------   ------    ----- ----------
///       16        0        3        0        3        0        0        0        0        0          0
/// </output>
/// <para>What there is beyond ground truth, in numbers.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Compare-AlabProject (Get-AlabProject -Database projects.db -Name clinic-notes) (Get-AlabTask examples/clinic-notes.json) |
///     Format-List HasChanges, ReferenceTasks, DifferenceTasks
/// </code>
/// <output>
/// HasChanges      : False
/// ReferenceTasks  : 22
/// DifferenceTasks : 22
/// </output>
/// <para>What was stored with what a file has now. A project on a server stands likewise for itself: Get-AlabProject
/// -Server.</para>
/// </example>
/// <example>
/// <code>
/// Export-AlabProject examples/clinic-notes.json -Destination few.json -Format Json -ExcludeLabel DATE
/// Compare-AlabProject few.json examples/clinic-notes.json -Detailed |
///     Where-Object Change -eq SpanAdded | ForEach-Object { "$($_.NewLabel) in task $($_.TaskId)" }
/// </code>
/// <output>
/// WARNING: clinic-notes (Json): MemberInvalid 3. Use -Verbose to see each.
/// DATE in task 3
/// DATE in task 4
/// DATE in task 4
/// DATE in task 14
/// DATE in task 20
/// </output>
/// <para>Which labels were added, and where.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "AlabProject")]
[OutputType(typeof(AlabComparison), typeof(AlabChange))]
public sealed class CompareAlabProjectCommand : AlabCommand
{
    private readonly ChoiceParameters _choice = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();

    /// <summary>The one project, mostly the older: a file, an archive or a folder; a project of Get-AlabProject, from a database or a server; or tasks of Get-AlabTask.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public object[] Reference { get; set; } = [];

    /// <summary>The other project, mostly the newer: whatever -Reference takes, of the same kind or another.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public object[] Difference { get; set; } = [];

    /// <summary>Gives an object for each thing that is different, as it is found, instead of the counts.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        using ComparedProject one = ComparedProject.Open(this, Reference, Cancellation);
        using ComparedProject other = ComparedProject.Open(this, Difference, Cancellation);
        (ITaskSource reference, ITaskSource difference) = (one.Source, other.Source);
        Activity = $"Comparing {reference.Name} with {difference.Name}";
        WriteVerbose($"Comparing '{reference.Location}' with '{difference.Location}'.");
        var options = new CompareOptions();
        using var comparison = new ProjectComparison(options with
        {
            Choice = _choice.ApplyTo(options.Choice),
            Config = _configuration.Read(this) ?? other.LabelConfig ?? one.LabelConfig,
            TextFieldName = _textField.TextField,
            AssertionLabels = _assertions.ToSet(),
        });
        foreach (AlabChange change in comparison.Between(reference, difference, read => Report("comparing", read), Cancellation))
        {
            if (Detailed)
                WriteObject(change);
        }

        ExportWarning.OfLabels(this, $"{reference.Name}, {difference.Name}", comparison.Asked);
        if (!Detailed)
            WriteObject(comparison.Counts(reference.Location, difference.Location));
    }
}
