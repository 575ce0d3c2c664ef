using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Reporting;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Judging.Reporting;

/// <summary>A page that was written, and its data unpacked again.</summary>
internal sealed partial class Page
{
    private Page(string html)
    {
        Html = html;
        Blocks = [.. Block().Matches(html).Select(match => (match.Groups[1].Value, Unpack(match.Groups[2].Value)))];
    }

    /// <summary>The whole page.</summary>
    public string Html { get; }

    /// <summary>Its data, by what they are.</summary>
    public IReadOnlyList<(string Name, JsonElement Data)> Blocks { get; }

    /// <summary>What it says of the project.</summary>
    public JsonElement Report => Blocks.Single(block => block.Name == "report").Data;

    /// <summary>What the list shows of each document.</summary>
    public IReadOnlyList<JsonElement> Heads => All("heads");

    /// <summary>The documents.</summary>
    public IReadOnlyList<JsonElement> Bodies => All("bodies");

    /// <summary>Writes the page of a project.</summary>
    public static Page Of(string json, ReportOptions? options = null) => Of(new MemorySource(json), options);

    /// <summary>Writes the page of a project.</summary>
    public static Page Of(ITaskSource source, ReportOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("page.html");
        using var report = new ProjectReport(path, source.Name, options ?? new());
        report.Add(source, _ => { }, CancellationToken.None);
        report.Complete(noClobber: false);
        return new Page(File.ReadAllText(path));
    }

    private JsonElement[] All(string name) => [.. Blocks.Where(block => block.Name == name).SelectMany(block => block.Data.EnumerateArray())];

    private static JsonElement Unpack(string packed)
    {
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        return JsonDocument.Parse(gzip).RootElement;
    }

    [GeneratedRegex("<script type=\"application/gzip\" data-block=\"([a-z]+)\">([^<]*)</script>")]
    private static partial Regex Block();
}
