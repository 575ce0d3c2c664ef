using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Finds what is wrong with projects: spans, labels, relations, ids, texts, JSON.</summary>
/// <remarks>
/// <para>Gives an object for everything that is wrong, as it is found: a code, how much it matters, what it means, where
/// it is (file, line, task, completion or prediction, result, offsets), and how to mend it.
/// about_AnnotationLabExport_Trouble lists the codes.</para>
/// <para>Errors are contradictions in the data by which an annotation is lost, misplaced or ambiguous. Warnings are what
/// an export changes or leaves out by a rule that can be chosen. Information is what is left out on purpose.</para>
/// <para>All completions and predictions are looked into, unless the options that an export has for choosing them (-CompletionPolicy
/// and others) say otherwise: then only what would be exported. Deleted and skipped completions are told, and not looked into.
/// A task of which a reviewer rejected all completions is told. Malformed JSON is the last finding of its file;
/// the next file is looked at. A file that is missing, empty or unreadable is an error as everywhere.</para>
/// </remarks>
/// <example>
/// <code>Test-AlabProject examples/clinic-notes.json -LabelConfig examples/clinic-notes.xml</code>
/// <output>
///    Source: ...
///
/// Severity    Code                 Line     Task Set            Result      Offsets     Detail
/// --------    ----                 ----     ---- ---            ------      -------     ------
/// Warning     SpanCutsToken           2        1 c 1001         QGspMTP4DG  95–103      widened by 1 characters
/// ...
/// Error       RelationDangling      433        4 c 4001                                 to_id 'gone000000'
/// ...
/// </output>
/// <para>All that is wrong with a project.</para>
/// </example>
/// <example>
/// <code>Test-AlabProject examples/clinic-notes.json | Where-Object Severity -eq Error | ForEach-Object { "$($_.Code) in task $($_.TaskId)" }</code>
/// <output>
/// SpanTextMismatch in task 3
/// RelationDangling in task 4
/// SpanOutOfRange in task 14
/// SpanOutOfRange in task 14
/// SpanOutOfRange in task 14
/// SpanOutOfRange in task 14
/// MemberInvalid in task 15
/// MemberInvalid in task 15
/// SpanTextMismatch in task 20
/// MemberInvalid in task 22
/// </output>
/// <para>Errors only, in words of your own; no finding quotes the text of a task.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-AlabProject examples/clinic-notes.json -Quiet)) { 'not fit for training' }</code>
/// <output>not fit for training</output>
/// <para>Whether a project is without errors.</para>
/// </example>
/// <example>
/// <code>
/// Test-AlabProject examples/clinic-notes.json -CompletionPolicy Training -AnnotationSource Completions -AnnotationKind Entity |
///     Group-Object Severity -NoElement | Sort-Object Name
/// </code>
/// <output>
/// Count Name
/// ----- ----
///     9 Error
///     4 Information
///    37 Warning
/// </output>
/// <para>What is wrong with what an export for training would take.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "AlabProject", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabDiagnostic), typeof(bool))]
public sealed class TestAlabProjectCommand : SourceCommand
{
    private readonly ChoiceParameters _choice = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();
    private readonly TokenizerParameters _tokenizer = new();
    private ValidationOptions _options = null!;
    private ProjectValidator? _fromPipeline;
    private bool _hasError;

    /// <summary>Gives only whether there is no error: true or false for all projects together.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        var options = new ValidationOptions();
        _options = options with
        {
            Choice = _choice.ApplyTo(options.Choice),
            Config = _configuration.Read(this),
            Tokens = _tokenizer.ApplyTo(new TokenOptions()),
            TextFieldName = _textField.TextField,
            AssertionLabels = _assertions.ToSet(),
        };
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        Activity = $"Testing {source.Name}";
        WriteVerbose($"Testing '{source.Location}'.");
        using var validator = new ProjectValidator(With(source.LabelConfig, textField: null, source.AnnotatorPriority));
        Write(validator.Validate(source, read => Report("testing", read), Cancellation));
        ExportWarning.OfNumbers(this, source.Name, validator.NumbersInPredictions);
        ExportWarning.OfLabels(this, source.Name, validator.Asked);
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        _fromPipeline ??= new ProjectValidator(With(task.LabelConfig, task.TextField, task.AnnotatorPriority));
        Write(_fromPipeline.Validate(task.Record));
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            ExportWarning.OfLabels(this, "Pipeline", _fromPipeline.Asked);
        if (Quiet)
            WriteObject(!_hasError);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    private ValidationOptions With(LabelConfig? config, string? textField, IReadOnlyList<string>? annotatorPriority) => _options with
    {
        Choice = _options.Choice.Carrying(annotatorPriority),
        Config = _options.Config ?? config,
        TextFieldName = _options.TextFieldName ?? textField,
    };

    private void Write(IEnumerable<AlabDiagnostic> found)
    {
        foreach (AlabDiagnostic diagnostic in found)
        {
            _hasError |= diagnostic.Severity == DiagnosticSeverity.Error;
            if (!Quiet)
                WriteObject(diagnostic);
            else if (_hasError)
                return;
        }
    }
}
