using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Showing;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>Looks at each task as it passes: writes the first ones as documents of the page, and counts what is wrong with all.</summary>
internal sealed class DocumentCounter : ITaskCounter, IDisposable
{
    private readonly ReportOptions _options;
    private readonly PageDocuments _documents;
    private readonly TaskShower _shower;
    private readonly TaskValidator _validator;
    private readonly TaskIdSet _ids = new();
    private readonly Dictionary<DiagnosticCode, int> _findings = [];

    /// <summary>Begins.</summary>
    /// <param name="output">The page.</param>
    /// <param name="names">What its documents name by numbers.</param>
    /// <param name="options">What was asked for.</param>
    public DocumentCounter(Utf8Output output, PageNames names, ReportOptions options)
    {
        _options = options;
        _documents = new PageDocuments(output, names, options.NoText);
        MeasureOptions measure = options.Measure;
        _shower = new TaskShower(measure.Choice, measure.Config, measure.TextFieldName, measure.AssertionLabels);
        _validator = new TaskValidator(new ValidationOptions
        {
            Choice = measure.Choice,
            Config = measure.Config,
            TextFieldName = measure.TextFieldName,
            AssertionLabels = measure.AssertionLabels,
            Tokens = measure.Tokens,
        });
    }

    /// <summary>How many documents the page has.</summary>
    public int Documents => _documents.Count;

    /// <summary>How often each code was met.</summary>
    public IReadOnlyDictionary<DiagnosticCode, int> Findings => _findings;

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        TaskDocument document = task.Document;
        bool isDuplicate = document.Id.IsPresent && !_ids.Add(TaskIdSet.Key(document.Id));
        IReadOnlyList<AlabDiagnostic> found = _validator.Validate(document, isDuplicate);
        foreach (AlabDiagnostic finding in found)
            Count(finding.Code);
        if (_documents.Count >= _options.MaximumTasks)
            return;
        _documents.Add(new PageDocument(
            _shower.Show(task.Chosen),
            StateOf(document).ToString(),
            [.. task.Chosen.Sets.Select(set => set.IsPrediction ? "" : TaskStates.Of(document, set).ToString())],
            Path.GetFileName(document.Record.Source),
            document.Record.Line,
            found));
    }

    /// <summary>Counts what was found elsewhere.</summary>
    public void Count(DiagnosticCode code) => _findings[code] = _findings.GetValueOrDefault(code) + 1;

    private static TaskState StateOf(TaskDocument task) =>
        TaskStates.Furthest([.. task.Completions.Where(completion => !completion.IsDeleted).Select(completion => TaskStates.Of(task, completion))]);

    /// <summary>Writes what is left.</summary>
    public void Complete() => _documents.Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        _documents.Dispose();
        _shower.Dispose();
        _validator.Dispose();
    }
}
