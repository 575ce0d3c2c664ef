using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Exporting.Checks;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Commands;

/// <summary>Says whether exports are whole and unchanged, by the manifests in their folder; of shards, whether all are there and of one source.</summary>
/// <remarks>
/// <para>Export-AlabProject -Manifest writes, last, what it wrote: Test-AlabExport reads each file again and compares size and
/// SHA-256. An export that broke off has no manifest of its own, or the one of an older export, which its files do not fit.</para>
/// <para>The shards of an export (-Shard) are one export: all must be there, each once, made of the same state of the source,
/// with the same options and configuration, by the same version of the module; and no file of another number of shards may lie
/// among them, for what reads a folder of shards would read it too.</para>
/// <para>What is wrong is in Findings: a code, words, and the file. Other files in the folder do not matter.</para>
/// </remarks>
/// <example>
/// <code>
/// Export-AlabProject examples/clinic-notes.json -Destination out/ -Format Conll2003, Csv -Manifest 3&gt; $null
/// (Test-AlabExport out/).IsWhole
/// </code>
/// <output>True</output>
/// <para>Whether the files are as they were written.</para>
/// </example>
/// <example>
/// <code>
/// 1..4 | ForEach-Object { Export-AlabProject examples/clinic-notes.json -Destination out/ -Format SparkNlp -Shard "$_/4" -Manifest 3&gt; $null }
/// if (Test-AlabExport out/ -Quiet) { 'all four are there' }
/// </code>
/// <output>all four are there</output>
/// <para>Four shards, which other jobs may have written; go on only if all are there.</para>
/// </example>
/// <example>
/// <code>
/// Export-AlabProject examples/clinic-notes.json -Destination out/ -Format JsonLines -Shard 2/3 -Manifest -PassThru 3&gt; $null |
///     Test-AlabExport | ForEach-Object { "$($_.Findings)" }
/// </code>
/// <output>ShardMissing: shards 1, 3 of 3 are missing.</output>
/// <para>What is still missing of the export that a file belongs to.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "AlabExport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabExportCheck), typeof(bool))]
public sealed class TestAlabExportCommand : PathCommand
{
    private readonly HashSet<(string Folder, string Name, int? Shards)> _checked = [];
    private bool _isAnyBroken;

    /// <summary>
    /// Folders with manifests: all exports in them are tested. Or manifests, or files of exports: then only the exports that these
    /// belong to. Wildcards are allowed.
    /// </summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>Gives only whether all are whole: true or false for all of them together, false too where there is no manifest.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (string path in FullPaths())
        {
            try
            {
                Test(System.IO.Path.TrimEndingDirectorySeparator(path));
            }
            catch (AlabException exception) when (exception.Code == ErrorCode.ManifestMissing)
            {
                _isAnyBroken = true;
                PassOver(exception);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (Quiet)
            WriteObject(!_isAnyBroken);
    }

    private void Test(string path)
    {
        foreach (KeptExport export in KeptExport.Find(path))
        {
            if (!_checked.Add((export.Folder, export.Name, export.ShardCount)))
                continue;
            Activity = $"Testing {export.Name}";
            WriteVerbose($"Testing '{export.Name}' in '{export.Folder}'.");
            AlabExportCheck check = export.Check(this, Cancellation);
            _isAnyBroken |= !check.IsWhole;
            if (!Quiet)
                WriteObject(check);
        }
    }
}
