using System.Diagnostics;
using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>
/// Writes a project as one page for people: what it holds, how far annotators agree, what is wrong, and its documents. The
/// page is written as tasks pass; memory holds a piece of it, and what is measured. It is there whole or not at all.
/// </summary>
public sealed class ProjectReport : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TargetFile _file;
    private readonly string _title;
    private readonly PageNames _names = new();
    private readonly ReportOptions _options;
    private readonly ReportFigures _figures = new();
    private readonly DocumentCounter _documents;
    private readonly MeasurePass _pass;

    /// <summary>Begins a page.</summary>
    /// <param name="path">A full path that may be written.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="options">What was asked for.</param>
    /// <exception cref="AlabException">The file cannot be made.</exception>
    public ProjectReport(string path, string project, ReportOptions options)
    {
        _options = options;
        _title = options.Title ?? project;
        _file = new TargetFile(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _documents = new DocumentCounter(_file.Output, _names, options);
        _pass = new MeasurePass(options.Measure, [.. _figures.Counters, _documents]);
        PageFrame.Begin(_file.Output, _title);
    }

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public Choosing.AskedLabels Asked => _pass.Asked;

    /// <summary>Takes a task.</summary>
    /// <exception cref="JsonMalformedException">It is not JSON.</exception>
    public void Add(TaskRecord record)
    {
        int met = _pass.Met;
        _pass.Add(record);
        if (_pass.Met == met)
            _documents.Count(DiagnosticCode.TaskUnrecognised);
    }

    /// <summary>Takes a whole source.</summary>
    /// <param name="source">The project.</param>
    /// <param name="report">Told how far it is, after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AlabException">The source is missing, unreadable, malformed or cut off.</exception>
    public void Add(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var progress = new ReadProgress();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Add(record);
                }
            }

            report(progress);
        }
    }

    /// <summary>Ends the page, and puts it in its place.</summary>
    /// <param name="noClobber">Whether a file that appeared there meanwhile stays.</param>
    public AlabReport Complete(bool noClobber)
    {
        _documents.Complete();
        using (var block = new PageBlock())
        {
            new ReportData(_title, _options, _names, _figures, _documents).WriteTo(block.Json, _pass.Met, _pass.Chosen);
            block.WriteTo(_file.Output, "report");
        }

        PageFrame.End(_file.Output);
        _file.Complete();
        _file.Commit(noClobber);
        return new AlabReport
        {
            Path = _file.TargetPath,
            Title = _title,
            Tasks = _pass.Chosen,
            Documents = _documents.Documents,
            Findings = _documents.Findings.Values.Sum(),
            Bytes = _file.Bytes,
            Sha256 = _file.Sha256,
            Elapsed = _clock.Elapsed,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pass.Dispose();
        _documents.Dispose();
        _file.Dispose();
    }
}
