using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Cmdlets;

/// <summary>Every error: its id, its category, its words, and that nothing half-written is left.</summary>
public sealed class ErrorTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private const string Task = """{"id":1,"data":{"text":"a b"}}""";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("", "SourceEmpty", ErrorCategory.InvalidData, "is empty")]
    [InlineData(" \n", "SourceEmpty", ErrorCategory.InvalidData, "is empty")]
    [InlineData("hello", "JsonMalformed", ErrorCategory.ParserError, "line 1, column 1 (byte 0)")]
    [InlineData("[" + Task + ",\n 7]", "JsonMalformed", ErrorCategory.ParserError, "line 2, column 2 (byte 34)")]
    [InlineData("[" + Task + ",\n{\"id\":2,\"data\":{\"te", "JsonMalformed", ErrorCategory.ParserError, "in task 2: the file is cut off")]
    [InlineData("[" + Task, "JsonMalformed", ErrorCategory.ParserError, "cut off")]
    [InlineData("[" + Task + ",]", "JsonMalformed", ErrorCategory.ParserError, "must be an object")]
    [InlineData("[{\"id\":5,\"x\":tru}]", "JsonMalformed", ErrorCategory.ParserError, "in task 5")]
    public void A_bad_file_ends_the_export_and_leaves_the_old_target(string content, string id, ErrorCategory category, string words)
    {
        string source = _folder.Write("bad.json", content);
        string target = _folder.Write("out/old.csv", "old");
        EngineResult result = engine.Run(
            "param($from, $to) Export-AlabProject $from -Destination $to -Format Csv -ErrorAction Stop", source, target);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal($"{id},AnnotationLabExport.Commands.ExportAlabProjectCommand", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal(source, error.TargetObject);
        Assert.Contains(words, error.Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith(source, error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFiles(_folder.File("out")));
    }

    [Theory]
    [InlineData("Get-AlabTask missing.json", "SourceNotFound")]
    [InlineData("Get-AlabTask *.nothing", "SourceNotFound")]
    [InlineData("Get-AlabTask -LiteralPath *.json", "SourceNotFound")]
    [InlineData("Get-AlabTask empty", "SourceEmpty")]
    [InlineData("Get-AlabTask Env:PATH", "ProviderNotSupported")]
    [InlineData("Get-AlabProject cut.json.gz", "JsonMalformed")]
    [InlineData("Export-AlabProject ok.json -Destination nowhere/x.csv -Format Csv", "TargetInvalid")]
    [InlineData("Export-AlabProject ok.json -Destination ok.json/ -Format Csv", "TargetInvalid")]
    [InlineData("Export-AlabProject ok.json -Destination . -Format Json", "TargetIsSource")]
    [InlineData("Export-AlabProject ok.json, ok.json -Destination x.csv -Format Csv", "ResourceExists")]
    [InlineData("Export-AlabProject ok.json -Destination taken.csv -Format Csv -NoClobber", "ResourceExists")]
    [InlineData("Export-AlabProject ok.json -Destination Env:x -Format Csv", "ProviderNotSupported")]
    [InlineData("Export-AlabProject ok.json -Destination ./ -Format Csv -Name a/b", "NameInvalid")]
    [InlineData("@() | Export-AlabProject -Destination ./ -Format Csv", "NameMissing")]
    [InlineData("Export-AlabProject ok.json -Destination x.conll -Format Conll -LabelConfig dtd.xml", "LabelConfigInvalid")]
    [InlineData("Export-AlabProject ok.json -Destination x.conll -Format Conll -LabelConfig ok.json", "LabelConfigInvalid")]
    [InlineData("Export-AlabProject ok.json -Destination x.conll -Format Conll -LabelConfig none.xml", "SourceNotFound")]
    [InlineData("Export-AlabProject ok.json -Destination x.conll -Format Conll -LabelConfig *.json", "PathAmbiguous")]
    [InlineData("Get-AlabTask ok.json | ConvertTo-AlabConll -LabelConfig dtd.xml", "LabelConfigInvalid")]
    public void Every_error_has_its_id(string command, string id)
    {
        _folder.Write("ok.json", Task);
        _folder.Write("other.json", Task);
        _folder.Write("taken.csv", "old");
        _folder.Write("empty/readme.txt", "no project");
        _folder.Write("dtd.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]><View>&e;</View>");
        WriteCutGzip(_folder.File("cut.json.gz"));
        string[] before = Directory.GetFileSystemEntries(_folder.Path);

        EngineResult result = engine.Run($"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); {command}; 'went on'", _folder.Path);

        Assert.Equal([id], result.ErrorIds);
        Assert.DoesNotContain(result.Output, item => item.BaseObject is not string);
        Assert.Equal("old", File.ReadAllText(_folder.File("taken.csv")));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder.Path).Except(before), path => path != _folder.File("x.csv"));
    }

    [Fact]
    public void A_wrong_encoding_names_the_right_ones()
    {
        EngineResult result = engine.Run("Export-AlabProject x.json -Destination x.csv -Format Csv -Encoding nonsense");
        Assert.Contains("utf8BOM", Assert.Single(result.Errors).Exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static void WriteCutGzip(string path)
    {
        using FileStream file = File.Create(path);
        using var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest);
        gzip.Write(System.Text.Encoding.UTF8.GetBytes($"[{Task},"));
    }
}
