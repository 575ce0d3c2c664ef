using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Parameters;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Finds what is wrong with projects: spans, labels, relations, ids, texts, JSON.</summary>
/// <remarks>
/// <para>Gives an object for everything that is wrong, as it is found: a code, how much it matters, what it means, where
/// it is (file, line, task, completion or prediction, result, offsets), and how to mend it. about_AnnotationLabExport
/// lists the codes.</para>
/// <para>Errors are contradictions in the data by which an annotation is lost, misplaced or ambiguous. Warnings are what
/// an export changes or leaves out by a rule that can be chosen. Information is what is left out on purpose.</para>
/// <para>Deleted and skipped completions are told, and not looked into. Malformed JSON is the last finding of its file;
/// the next file is looked at. A file that is missing, empty or unreadable is an error as everywhere.</para>
/// </remarks>
/// <example>
/// <code>Test-AlabProject examples/clinic-notes.json -LabelConfig examples/clinic-notes.xml</code>
/// <para>All that is wrong with a project.</para>
/// </example>
/// <example>
/// <code>Test-AlabProject examples/clinic-notes.json -NoExcerpt | Where-Object Severity -eq Error | ForEach-Object { "$($_.Code) in task $($_.TaskId)" }</code>
/// <para>Errors only, without any text of patients, as a log may hold them.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-AlabProject examples/clinic-notes.json -Quiet)) { 'not fit for training' }</code>
/// <para>Whether a project is without errors.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "AlabProject", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabDiagnostic), typeof(bool))]
public sealed class TestAlabProjectCommand : SourceCommand
{
    private const string InputObjectSet = "InputObject";
    private ValidationOptions _options = null!;
    private ProjectValidator? _fromPipeline;
    private bool _hasError;

    /// <summary>The project in the database.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = "";

    /// <summary>Tasks to test, as Get-AlabTask gives them: all that arrive count as one project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <summary>
    /// The project's labelling configuration, an XML file. With it labels that it does not list are found, and the text
    /// is the field that it names.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LabelConfig { get; set; }

    /// <summary>
    /// What counts as a token that a span may cut or share: what white space separates (Whitespace, the default), words,
    /// numbers and punctuation apart (Word), or each character (Character).
    /// </summary>
    [Parameter]
    public TokenizerKind Tokenizer { get; set; }

    /// <summary>A regular expression that describes tokens, in the place of Tokenizer.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TokenPattern { get; set; }

    /// <summary>Quotes nothing of the tasks' texts, as it should be in logs.</summary>
    [Parameter]
    public SwitchParameter NoExcerpt { get; set; }

    /// <summary>Gives only whether there is no error: true or false for all projects together.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _options = new ValidationOptions
    {
        Config = LabelConfig is null ? null : Tasks.LabelConfig.Load(this.ResolveOne(LabelConfig)),
        Tokens = new TokenOptions
        {
            Tokenizer = Tokenizer,
            TokenPattern = TokenPattern is null ? null : TokenPatterns.Compile(TokenPattern),
        },
        NoExcerpt = NoExcerpt,
    };

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == InputObjectSet)
        {
            _fromPipeline ??= new ProjectValidator(_options with { Config = _options.Config ?? InputObject.LabelConfig });
            Write(_fromPipeline.Validate(InputObject.Record));
            return;
        }

        foreach (ITaskSource source in Sources())
        {
            Activity = $"Testing {source.Name}";
            WriteVerbose($"Testing '{source.Location}'.");
            using var validator = new ProjectValidator(_options with { Config = _options.Config ?? source.LabelConfig });
            Write(validator.Validate(source, read => Report("testing", read), Cancellation));
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
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

    private IEnumerable<ITaskSource> Sources() => ParameterSetName == DatabaseSet
        ? this.StoredSources(Database, Project, new TaskQuery())
        : FileSources();

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
