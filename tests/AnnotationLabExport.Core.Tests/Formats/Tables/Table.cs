using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

/// <summary>What a project becomes as CSV, read by an independent reader.</summary>
internal static class Table
{
    /// <summary>The names of the columns.</summary>
    public static string[] Header(string project, AnnotationSource source = AnnotationSource.Completions) =>
        Records(project, source: source)[0];

    /// <summary>The cell of a task's only control.</summary>
    public static string Cell(params string[] results) =>
        Records($$"""{"id":1,"completions":[{"id":2,"result":[{{string.Join(',', results)}}]}]}""")[1][2];

    /// <summary>The header and the rows.</summary>
    public static List<string[]> Records(
        string project, TableOptions? options = null, AnnotationSource source = AnnotationSource.Completions) =>
        Rfc4180.Read(Text(project, options, source), ',');

    /// <summary>The file.</summary>
    public static string Text(
        string project, TableOptions? options = null, AnnotationSource source = AnnotationSource.Completions) =>
        ExportRun.Of(
            project, AlabFormat.Csv, new() { Own = [options ?? new()], Choice = new() { Source = source } }).Text;

    /// <summary>A task without completions whose data has these members.</summary>
    public static string Data(string members) => $"{{\"id\":1,\"data\":{{{members}}}}}";
}
