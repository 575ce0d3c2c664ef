using System.Management.Automation;
using System.Text;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Turns CoNLL into tasks, so that a corpus can be brought into Annotation Lab.</summary>
/// <remarks>
/// <para>Reads what ConvertTo-AlabConll and Export-AlabProject write, and what the world calls CoNLL: columns between tabs
/// or blanks, tags in IOB1, IOB2, IOBES, BILOU or BMES, bare, or labels without prefix; any kind of header or none; rows of
/// names, comments and numbered tokens.</para>
/// <para>The first 1,000 lines with a token decide which columns are the token and the tags; -Verbose says what was decided,
/// and the parameters decide otherwise. about_AnnotationLabExport_Conll has the rules.</para>
/// <para>A document becomes a task with one completion: its tokens joined by spaces, its sentences by line feeds, its spans
/// under the control "label". What is left out, mended or broken is counted in one warning. A line that does not fit the
/// file ends the work with the error ConllMalformed, a file without tags with ConllNoTags.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -OnlyGroundTruth | ConvertTo-AlabConll -Layout Document | ConvertFrom-AlabConll</code>
/// <output>
/// WARNING: Pipeline (Conll2003): ... 18 of 22 spans tagged ...
/// WARNING: pipeline: DuplicateTaskId 1. Use -Verbose to see the lines.
///
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
///        1 1                                  1           0 False       PROBLEM, BODY_PART, DRUG, DOSAGE, FREQUENCY
/// ...
/// </output>
/// <para>There and back, with a task for every completion. A label cannot hold a blank in CoNLL.</para>
/// </example>
/// <example>
/// <code>'EU B-ORG', 'rejects O', 'German B-MISC', 'call O' | ConvertFrom-AlabConll | ConvertTo-AlabJson -AsLines</code>
/// <output>{"id":1,"data":{"text":"EU rejects German call","title":"1"},"completions":[{"id":1,"result":[{"id":"1-1","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":2,"text":"EU","labels":["ORG"]}},{"id":"1-2","type":"labels","from_name":"label","to_name":"text","value":{"start":11,"end":17,"text":"German","labels":["MISC"]}}]}],"predictions":[]}</output>
/// <para>A sentence of a corpus as a task that Annotation Lab can import.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json -Id 1, 2 | ConvertTo-AlabConll | ConvertFrom-AlabConll -SentencesPerTask 4 |
///     ForEach-Object { "$($_.Id): $(($_.Text -split '\n').Count) sentences" }
/// </code>
/// <output>
/// WARNING: Pipeline (Conll2003): ...
/// 1: 4 sentences
/// 2: 2 sentences
/// </output>
/// <para>A corpus without borders of documents as tasks of four sentences.</para>
/// </example>
/// <example>
/// <code>"id`tform`tner", "1`tNo`tO", "2`tfever`tB" | ConvertFrom-AlabConll -TokenColumn form -TagColumn ner -Label SYM -Verbose</code>
/// <output>
/// VERBOSE: pipeline: 3 columns between tabs; tokens in column 2, numbered by column 1; tags in column 3, without labels; the first line is a row of names.
///
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
///        1 1                                  1           0 False       SYM
/// </output>
/// <para>Columns by their names, and a label for tags that tell none.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "AlabConll", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTask))]
public sealed class ConvertFromAlabConllCommand : PathCommand
{
    private const string Pipeline = "pipeline";

    private ConllReadOptions _options = null!;
    private ConllReader? _fromPipeline;

    /// <summary>The files to read, also compressed by gzip. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>Lines of CoNLL; a string may hold several.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    /// <summary>
    /// The encoding of the files, where it is neither UTF-8 nor told by a byte order mark: by the names that PowerShell's own
    /// cmdlets take, a code page or a web name.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>
    /// The column of tokens: its number from 1, or from -1 at the end, or its name in a row of names. By default the first, or
    /// the second where the first counts the tokens of each sentence.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TokenColumn { get; set; }

    /// <summary>
    /// The columns of tags: their numbers from 1, or from -1 at the end, or their names in a row of names. Several are levels
    /// of spans. By default they are found by what stands in them.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? TagColumn { get; set; }

    /// <summary>
    /// The label of tags that tell none, as B, I and O alone; ENTITY by default. Several are those of several -TagColumn.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Label { get; set; } = [];

    /// <summary>
    /// Cuts documents after so many sentences. The ids of tasks are their numbers in the file then, and their titles begin
    /// with the document's id.
    /// </summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int SentencesPerTask { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _options = new ConllReadOptions
        {
            TokenColumn = TokenColumn is null ? null : ConllColumn.Parse(TokenColumn),
            TagColumns = Array.ConvertAll(TagColumn ?? [], ConllColumn.Parse),
            SentencesPerTask = SentencesPerTask == 0 ? null : SentencesPerTask,
        };
        if (Label.Length > 0)
            _options = _options with { Labels = Label };
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == InputObjectSet)
        {
            _fromPipeline ??= Reader(Pipeline, Pipeline, title: null);
            _fromPipeline.Add(InputObject);
            WriteTasks(_fromPipeline, Pipeline);
            return;
        }

        foreach (string path in FullPaths())
            ReadFile(path);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is null)
            return;
        _fromPipeline.Finish();
        WriteTasks(_fromPipeline, Pipeline);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    private void ReadFile(string path)
    {
        var progress = new ReadProgress();
        using var lines = SourceLines.Open(path, Encoding, progress, Cancellation);
        Activity = $"Reading {lines.Name}";
        WriteVerbose($"Reading '{path}'.");
        using ConllReader reader = Reader(path, lines.Name, lines.Name);
        while (lines.Read())
        {
            reader.Add(lines.Line, lines.IsInvalid);
            if (WriteTasks(reader, lines.Name))
                Report("documents", progress);
        }

        reader.Finish();
        WriteTasks(reader, lines.Name);
    }

    private ConllReader Reader(string source, string name, string? title) =>
        new(source, title, _options, IsVerbose ? WriteVerbose : null) { Warn = sentence => WriteWarning($"{name}: {sentence}") };

    /// <returns>Whether there was one.</returns>
    private bool WriteTasks(ConllReader reader, string project)
    {
        bool any = false;
        while (reader.TryTake(out TaskRecord record))
        {
            WriteObject(AlabTask.Of(record, project));
            any = true;
        }

        return any;
    }
}
