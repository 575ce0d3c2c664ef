using System.IO.Compression;
using System.Management.Automation;
using System.Text;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Conll;

/// <summary>ConvertFrom-AlabConll: where its lines come from, what it makes of them, and what it says.</summary>
public sealed class ConvertFromConllTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private const string TellSpans = """
        Get-AlabAnnotation | ForEach-Object { "$($_.TaskId) $($_.Label) $($_.Start)-$($_.End) $($_.Text)" }
        """;

    private const string TellTasks = """
        ForEach-Object { "$($_.Id) $($_.Title): $($_.Text)" }
        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("'EU B-ORG', 'rejects O', '', 'German B-MISC', 'lamb I-MISC'")]
    [InlineData("\"EU B-ORG`nrejects O`n`nGerman B-MISC`nlamb I-MISC`n\"")]
    [InlineData("\"EU B-ORG`r`nrejects O`r`n`r`n\", \"German B-MISC`r`nlamb I-MISC`r`n\"")]
    [InlineData("\"EU`tB-ORG\", \"rejects`tO\", '', \"German`tB-MISC\", \"lamb`tI-MISC\"")]
    [InlineData("'-DOCSTART- -X- O', 'EU -X- _ B-ORG', 'rejects -X- _ O', '', 'German -X- _ B-MISC', 'lamb -X- _ I-MISC', ''")]
    public void Lines_of_the_pipeline_become_a_task(string lines)
    {
        PSObject task = Assert.Single(engine.Output($"{lines} | ConvertFrom-AlabConll"));
        Assert.Equal("AnnotationLabExport.Objects.AlabTask", task.BaseObject.GetType().FullName);
        Assert.Equal("EU rejects\nGerman lamb", task.Properties["Text"].Value);
        Assert.Equal(["1 ORG 0-2 EU", "1 MISC 11-22 German lamb"], Lines($"$args[0] | {TellSpans}", task));
    }

    [Fact]
    public void A_carriage_return_alone_ends_a_line() =>
        Assert.Equal(["1 X 0-3 a b"], Lines($"\"a B-X`rb I-X\" | ConvertFrom-AlabConll | {TellSpans}"));

    [Fact]
    public void A_folder_is_told_as_one()
    {
        ErrorRecord error = Assert.Single(engine.Run("param($folder) ConvertFrom-AlabConll $folder", _folder.Path).Errors);
        Assert.Equal("SourceUnreadable,AnnotationLabExport.Commands.ConvertFromAlabConllCommand", error.FullyQualifiedErrorId);
        Assert.Contains("it is a folder", error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConvertFrom-AlabConll *.conll", "[ab] a b")]
    [InlineData("ConvertFrom-AlabConll -Path [ab].conll", "a b")]
    [InlineData("ConvertFrom-AlabConll b.conll, a.conll", "b a")]
    [InlineData("ConvertFrom-AlabConll c*", "c")]
    [InlineData("ConvertFrom-AlabConll -LiteralPath '[ab].conll'", "[ab]")]
    [InlineData("ConvertFrom-AlabConll -LP b.conll, c.txt", "b c")]
    [InlineData("$ExecutionContext.InvokeProvider.Item.Get('b.conll') | ConvertFrom-AlabConll", "b")]
    [InlineData("$ExecutionContext.InvokeProvider.Item.Get(@('[ab].conll'), $false, $true) | ConvertFrom-AlabConll", "[ab]")]
    [InlineData("$ExecutionContext.InvokeProvider.ChildItem.Get('.', $false) | ConvertFrom-AlabConll", "[ab] a b c")]
    public void Files_are_found_by_wildcards_literally_and_from_the_pipeline(string command, string titles)
    {
        foreach (string name in new[] { "a.conll", "b.conll", "c.txt", "[ab].conll" })
            _folder.Write(name, "a O\n");
        Assert.Equal(
            titles.Split(' ').Order(StringComparer.Ordinal),
            Lines($"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); {command} | ForEach-Object Title", _folder.Path)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_an_export_passes_through_can_be_read_back()
    {
        string source = _folder.Write("note.json", Sample.Task(7, "a b", Sample.Span(2, 3, "X")));
        Assert.Equal(
            ["7 X 2-3 b"],
            Lines(
                $"param($from, $to) Export-AlabProject $from -Destination $to -Format Conll -Layout Document -PassThru | ConvertFrom-AlabConll | {TellSpans}",
                source, _folder.File("note.conll")));
    }

    [Fact]
    public void A_compressed_file_is_read()
    {
        string path = _folder.File("small.conll.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes("日本 B-LOC\n"));
        Assert.Equal(["1 LOC 0-2 日本"], Lines($"param($path) ConvertFrom-AlabConll $path | {TellSpans}", path));
    }

    [Theory]
    [InlineData("-DOCSTART- -X- O\n\na B-X\n\n-DOCSTART- -X- O\n\nb O\n\nc B-Y\n", "1 two: a|2 two: b\nc", "1 X 0-1 a|2 Y 2-3 c")]
    [InlineData("-DOCSTART- -X- -7- O\n\na -X- -X- B-X\n\n-DOCSTART- -X- -note_9- O\n\nb -X- -X- B-Y\n\n", "7 two: a|note_9 two: b", "7 X 0-1 a|note_9 Y 0-1 b")]
    [InlineData("-DOCSTART- -X- -7- O\n\n-DOCSTART- -X- -8- O\n\nb -X- -X- B-Y\n\n", "7 two: |8 two: b", "8 Y 0-1 b")]
    public void Every_document_becomes_a_task(string content, string tasks, string spans)
    {
        string path = _folder.Write("two.conll", content);
        Assert.Equal(tasks.Split('|'), Lines($"param($path) ConvertFrom-AlabConll $path | {TellTasks}", path));
        Assert.Equal(spans.Split('|'), Lines($"param($path) ConvertFrom-AlabConll $path | {TellSpans}", path));
    }

    [Theory]
    [InlineData("B-X I-X I-X B-X B-Y O")]
    [InlineData("I-X I-X I-X B-X I-Y O")]
    [InlineData("B-X I-X E-X S-X S-Y O")]
    [InlineData("B-X I-X L-X U-X U-Y O")]
    public void Every_scheme_is_recognised(string tags)
    {
        string path = _folder.Write("s.conll", string.Concat(tags.Split(' ').Zip("abcdef", (tag, token) => $"{token} -X- _ {tag}\n")));
        EngineResult result = engine.Run($"param($path) ConvertFrom-AlabConll $path | {TellSpans}", path);
        Assert.Equal(["1 X 0-5 a b c", "1 X 6-7 d", "1 Y 8-9 e"], result.Lines);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("B-X O I-Y O I-Y I-Y", "2 invalid tags", "1 X 0-1 a", "1 Y 4-5 c", "1 Y 8-11 e f")]
    [InlineData("B-X I-Y I-X O B-Z I-Z", "2 invalid tags", "1 X 0-1 a", "1 Y 2-3 b", "1 X 4-5 c", "1 Z 8-11 e f")]
    [InlineData("B-X I-X O I-Y E-Y S-Z", "2 invalid tags", "1 X 0-3 a b", "1 Y 6-9 d e", "1 Z 10-11 f")]
    [InlineData("B-X I-X O B-Y L-Y U-Z", "1 invalid tag", "1 X 0-3 a b", "1 Y 6-9 d e", "1 Z 10-11 f")]
    public void Tags_that_break_the_scheme_are_counted_in_one_warning(string tags, string words, params string[] spans)
    {
        string content = string.Concat(tags.Split(' ').Zip("abcdef", (tag, token) => $"{token} {tag}\n"));
        string path = _folder.Write("broken.conll", content);
        EngineResult fromFile = engine.Run($"param($path) ConvertFrom-AlabConll $path | {TellSpans}", path);
        EngineResult fromPipeline = engine.Run($"$args[0] | ConvertFrom-AlabConll | {TellSpans}", content);

        Assert.Equal(spans, fromFile.Lines);
        Assert.Equal(spans, fromPipeline.Lines);
        Assert.StartsWith($"broken: {words}", Assert.Single(fromFile.Warnings), StringComparison.Ordinal);
        Assert.StartsWith($"pipeline: {words}", Assert.Single(fromPipeline.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_repairs_of_all_documents_of_a_file_are_counted_together()
    {
        const string Document = "-DOCSTART- O\n\na B-X\nb O\nc I-X\n\n";
        _folder.Write("bad.conll", Document + Document + Document);
        _folder.Write("good.conll", "a B-X\n");
        EngineResult result = engine.Run("param($path) ConvertFrom-AlabConll $path", _folder.File("*.conll"));
        Assert.Equal(4, result.Output.Count);
        Assert.StartsWith("bad: 3 invalid tags", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-DOCSTART- O\n\na B-X\n\n-DOCSTART- O\n\nb\n", "line 7: ", 1)]
    [InlineData("-DOCSTART- O\r\n\r\na B-X\r\nb I-X X-Y\r\n", "line 4: 'X-Y' is no tag", 0)]
    [InlineData("a B-\n", "line 1: 'B-' is no tag", 0)]
    [InlineData("a -X- _ B-X\nb -X- _ I-X 7\n", "line 2: '7' is no tag", 0)]
    [InlineData("{\"id\":1}\n", "line 1: ", 0)]
    public void A_line_that_is_none_is_an_error_with_its_place(string content, string words, int before)
    {
        string path = _folder.Write("bad.conll", content);
        AssertMalformed(engine.Run("param($path) ConvertFrom-AlabConll $path", path), path);
        AssertMalformed(engine.Run("$args[0] | ConvertFrom-AlabConll", content), "pipeline");

        void AssertMalformed(EngineResult result, string source)
        {
            ErrorRecord error = Assert.Single(result.Errors);
            Assert.Equal("ConllMalformed,AnnotationLabExport.Commands.ConvertFromAlabConllCommand", error.FullyQualifiedErrorId);
            Assert.Equal(ErrorCategory.ParserError, error.CategoryInfo.Category);
            Assert.Equal(source, error.TargetObject);
            Assert.StartsWith($"{source}: {words}", error.Exception.Message, StringComparison.Ordinal);
            Assert.Equal(before, result.Output.Count);
        }
    }

    [Theory]
    [InlineData("ConvertFrom-AlabConll missing.conll", "SourceNotFound")]
    [InlineData("ConvertFrom-AlabConll *.nothing", "SourceNotFound")]
    [InlineData("ConvertFrom-AlabConll -LiteralPath *.conll", "SourceNotFound")]
    [InlineData("ConvertFrom-AlabConll Env:PATH", "ProviderNotSupported")]
    [InlineData("'a B-X' | ConvertFrom-AlabConll -Path x.conll", "InputObjectNotBound")]
    public void A_file_that_is_not_there_is_an_error(string command, string id)
    {
        _folder.Write("x.conll", "a O\n");
        EngineResult result = engine.Run($"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); {command}", _folder.Path);
        Assert.Equal([id], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("@()", 0)]
    [InlineData("'', \"`n`n\", '-DOCSTART- -X- O', ''", 0)]
    [InlineData("'-DOCSTART- -X- O', 'a O'", 1)]
    public void A_document_without_a_token_and_an_id_is_none(string lines, int tasks) =>
        Assert.Equal(tasks, engine.Output($"{lines} | ConvertFrom-AlabConll").Count);

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Lines(string script, params object?[] arguments) =>
        engine.Output(script, arguments).Select(line => line.ToString());
}
