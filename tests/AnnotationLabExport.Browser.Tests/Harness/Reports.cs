using System.Reflection;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Judging.Reporting;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.BrowserTests.Harness;

/// <summary>Pages to look at, written into a folder that goes with them.</summary>
public sealed class Reports : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-");

    private static string Root { get; } = typeof(Reports).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The example project, people and models.</summary>
    public string Example(bool noText = false, int maximumTasks = 10_000) => Write(
        noText ? "no-text" : $"example-{maximumTasks}",
        Path.Combine(Root, "examples", "clinic-notes.json"),
        new ReportOptions
        {
            NoText = noText,
            MaximumTasks = maximumTasks,
            Measure = new()
            {
                Config = LabelConfig.Load(Path.Combine(Root, "examples", "clinic-notes.xml")),
                Choice = new() { Source = AnnotationSource.Both },
            },
        });

    /// <summary>A project of JSON.</summary>
    public string Of(string name, string json, string? title = null)
    {
        string source = Path.Combine(_folder.FullName, name + ".json");
        File.WriteAllText(source, json);
        return Write(name, source, new ReportOptions { Title = title });
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string source, ReportOptions options)
    {
        string page = Path.Combine(_folder.FullName, name + ".html");
        using var report = new ProjectReport(page, Path.GetFileNameWithoutExtension(source), options);
        report.Add(new PathSource(source), _ => { }, CancellationToken.None);
        report.Complete(noClobber: false);
        return page;
    }
}
