using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Turns CoNLL 2003 into tasks, so that a corpus can be brought into Annotation Lab.</summary>
/// <remarks>
/// <para>Reads what ConvertTo-AlabConll and Export-AlabProject write, and CoNLL files as the world writes them: two
/// columns or more between tabs or spaces, tags in IOB1, IOB2, IOBES or BILOU, with several -DOCSTART- lines or none.
/// Of two or three columns the last is the tag, of more all from the fourth on are, a level each.</para>
/// <para>A document becomes a task with one completion: its tokens joined by spaces, its sentences by line feeds, its
/// spans under the control "label". The scheme is recognised; tags that break it, such as I- after O, are read as
/// conlleval reads them and counted in a warning. A line without a tag ends the work with the error
/// ConllMalformed.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | ConvertTo-AlabConll -Layout Document | ConvertFrom-AlabConll</code>
/// <para>There and back.</para>
/// </example>
/// <example>
/// <code>'EU B-ORG', 'rejects O', 'German B-MISC', 'call O' | ConvertFrom-AlabConll | ConvertTo-AlabJson</code>
/// <para>A sentence of a corpus as a task that Annotation Lab can import.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "AlabConll", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTask))]
public sealed class ConvertFromAlabConllCommand : PathCommand
{
    private const string Pipeline = "pipeline";
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

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == InputObjectSet)
        {
            _fromPipeline ??= new ConllReader(Pipeline, Pipeline);
            using var lines = new StringReader(InputObject);
            WriteTask(_fromPipeline.Add(lines.ReadLine() ?? ""));
            while (lines.ReadLine() is { } line)
                WriteTask(_fromPipeline.Add(line));
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
        WriteTask(_fromPipeline.Finish());
        WarnOfRepairs(Pipeline, _fromPipeline);
    }

    private void ReadFile(string path)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        Activity = $"Reading {name}";
        WriteVerbose($"Reading '{path}'.");
        var reader = new ConllReader(path, name);
        var progress = new ReadProgress();
        foreach (string line in ConllFile.ReadLines(path, progress, Cancellation))
        {
            if (reader.Add(line) is not { } task)
                continue;
            WriteTask(task);
            Report("documents", progress);
        }

        WriteTask(reader.Finish());
        WarnOfRepairs(name, reader);
    }

    private void WriteTask(AlabTask? task)
    {
        if (task is not null)
            WriteObject(task);
    }

    private void WarnOfRepairs(string name, ConllReader reader)
    {
        if (reader.Repairs > 0)
        {
            WriteWarning(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {reader.Repairs} invalid {(reader.Repairs == 1 ? "tag" : "tags")}, such as I- after O, read as conlleval reads them."));
        }
    }
}
