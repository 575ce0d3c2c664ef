using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
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
/// <output>
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
///        1 note-01.txt                        1           1 True        PROBLEM, BODY PART, DRUG, DOSAGE, FREQUENCY
///        2 note-02.txt                        1           0 True        PROBLEM, Absent, Possible, Family
/// ...
///       22 note-22.txt                        1           0 True        DRUG, BODY PART
/// </output>
/// <para>All tasks of a project.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Title note-0* -Label DRUG, DOSAGE</code>
/// <output>
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
///        1 note-01.txt                        1           1 True        PROBLEM, BODY PART, DRUG, DOSAGE, FREQUENCY
///        3 note-03.txt                        2           0 False       Female, Endocrinology, Follow-up, PROBLEM, DRUG, …
///        5 note-05.txt                        3           1 True        DRUG, DOSAGE, FREQUENCY, TEST
///        6 note-06.txt                        1           0 False       FREQUENCY, BODY PART, PROBLEM, DRUG, DOSAGE, SEVE…
/// </output>
/// <para>Tasks by their title and by a label that somebody used in them.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples -Annotator eric, jenny | Where-Object { $_.Completions.Count -gt 1 }</code>
/// <output>
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
///        3 note-03.txt                        2           0 False       Female, Endocrinology, Follow-up, PROBLEM, DRUG, …
///        5 note-05.txt                        2           1 True        DRUG, DOSAGE, FREQUENCY
///        9 note-09.txt                        2           0 True
/// </output>
/// <para>All files of a folder as one project, and of its tasks those that two annotators completed.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Get-AlabTask -Database projects.db -Project clinic-notes -Search 'chest OR throbbing'
/// </code>
/// <output>
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
///        1 note-01.txt                        1           1 True        PROBLEM, BODY PART, DRUG, DOSAGE, FREQUENCY
///        2 note-02.txt                        1           0 True        PROBLEM, Absent, Possible, Family
/// </output>
/// <para>The tasks of a project in a database whose text holds one of two words.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabTask", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTask))]
public sealed class GetAlabTaskCommand : SourceCommand
{
    private readonly TaskFilterParameters _filter = new();
    private readonly GroundTruthParameters _groundTruth = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    // Of what a database gives, and of all else: only the pipeline's objects tell which of them they are.
    private readonly Dictionary<bool, AlabTaskReader> _readers = [];
    private LabelConfig? _config;

    private protected override TaskQuery Query => new() { Choice = Choice, Search = _filter.Search };

    private bool IsSearched => ParameterSetName == DatabaseSet;

    private ChoiceOptions Choice => _filter.ApplyTo(_groundTruth.ApplyTo(new ChoiceOptions()), IsSearched);

    private AlabTaskReader Reader
    {
        get
        {
            if (!_readers.TryGetValue(IsSearched, out AlabTaskReader? reader))
                _readers[IsSearched] = reader = new AlabTaskReader(Choice, _config, _textField.TextField);
            return reader;
        }
    }

    /// <inheritdoc/>
    protected override void Begin() => _config = _configuration.Read(this);

    /// <inheritdoc/>
    protected override void Finish()
    {
        foreach (AlabTaskReader reader in _readers.Values)
        {
            ExportWarning.OfLabels(this, "Get-AlabTask", reader.Asked);
            ExportWarning.OfUnrecognised(this, reader.Unrecognised);
        }
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        Activity = $"Reading {source.Name}";
        WriteVerbose($"Reading '{source.Location}'.");
        var progress = new ReadProgress();
        foreach (AlabTask task in Reader.Read(source, progress, Cancellation))
        {
            WriteObject(task);
            Report("reading", progress);
        }
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        if (Reader.Choose(task) is { } chosen)
            WriteObject(chosen);
    }
}
