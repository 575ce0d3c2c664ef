using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>
/// Finds what is wrong with tasks: what an export as CoNLL would tell, and what only validation looks for
/// (docs/formats.md §7). Not for use by two threads.
/// </summary>
public sealed class TaskValidator : IDisposable
{
    private readonly TaskChooser _chooser;
    private readonly TaggedTask _tagged;
    private readonly DiagnosticLog _foundInTags;
    private readonly ResultChecks _results;
    private readonly DiagnosticLog _log;
    private readonly List<AlabDiagnostic> _found = [];

    /// <summary>Makes a validator.</summary>
    /// <param name="options">What was asked for.</param>
    public TaskValidator(ValidationOptions options)
    {
        _log = new DiagnosticLog(Add);
        var annotations = new AnnotationChooser(
            options.Choice.Annotations, options.Config, new Assertions(options.Config, options.AssertionLabels));
        _chooser = new TaskChooser(options.Choice, keepSkipped: false, annotations);
        _results = new ResultChecks(options.Config, _log);
        _tagged = new TaggedTask(options.Tokens, annotations, new TextField(options.Config, options.TextFieldName));
        _foundInTags = new DiagnosticLog(AddUnlessCheckedHere);
    }

    /// <summary>What is wrong with a task, completions before predictions.</summary>
    /// <param name="task">The task.</param>
    /// <param name="isDuplicate">Whether an earlier task has its id.</param>
    /// <returns>The findings; the list is cleared by the next call.</returns>
    public IReadOnlyList<AlabDiagnostic> Validate(TaskDocument task, bool isDuplicate)
    {
        _found.Clear();
        if (isDuplicate)
            _log.Add(DiagnosticCode.DuplicateTaskId, task);
        if (!task.IsRecognised)
        {
            _log.Add(DiagnosticCode.TaskUnrecognised, task);
            return _found;
        }

        _log.AddInvalid(task, keepSkipped: false);
        if (InvalidText.IsIn(task))
            _log.Add(DiagnosticCode.TextInvalid, task);
        ChosenTask chosen = _chooser.Choose(task);
        if (chosen.Outcome == ChoiceOutcome.NotChosen)
            return _found;
        foreach (AnnotationSet completion in chosen.Deleted)
            _log.Add(DiagnosticCode.CompletionDeleted, task, completion);
        foreach (AnnotationSet completion in chosen.Skipped)
            _log.Add(DiagnosticCode.CompletionSkipped, task, completion);
        if (IsAllRejected(chosen))
            _log.Add(DiagnosticCode.CompletionRejected, task);
        _tagged.Load(chosen);
        _tagged.TellOfText(_foundInTags);
        for (int i = DocumentStart.Count(_tagged.Text, _tagged.Tokens); i > 0; i--)
            _log.Add(DiagnosticCode.TokenIsDocstart, task);
        int readable = 0;
        foreach (AnnotationSet set in chosen.Sets)
        {
            _results.Check(task, set);
            if (!_tagged.HasText || readable == _tagged.Sets.Count || _tagged.Sets[readable].Json.Index != set.Json.Index)
                continue;
            _tagged.Document(readable).Findings.Tell(_foundInTags, task);
            readable++;
        }

        return _found;
    }

    /// <inheritdoc/>
    public void Dispose() => _tagged.Dispose();

    /// <summary>Whether a reviewer rejected all completions, those that the policy has left out among them.</summary>
    private static bool IsAllRejected(ChosenTask chosen) => chosen.Completions.Count == 0
        ? chosen.Rejected.Count > 0
        : chosen.Completions.All(completion => completion.ReviewStatus == ReviewStatus.Rejected);

    /// <summary>Whole tasks are looked through for invalid text and all results for their labels, not only what CoNLL writes.</summary>
    private void AddUnlessCheckedHere(Diagnostic found)
    {
        if (found.Code is not (DiagnosticCode.TextInvalid or DiagnosticCode.LabelUnknown))
            Add(found);
    }

    private void Add(Diagnostic found) => _found.Add(new AlabDiagnostic(found));
}
