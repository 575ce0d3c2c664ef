using System.Text.RegularExpressions;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>Input that means harm by what it says.</summary>
public sealed class HostileContentTests : IDisposable
{
    private const string Huge = "123456789012345678901234567890";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(AlabFormat.Json, false)]
    [InlineData(AlabFormat.Csv, true)]
    [InlineData(AlabFormat.Conll2003, true)]
    public void A_hundred_thousand_levels_are_malformed_and_the_place_is_told(AlabFormat format, bool isClosed)
    {
        string deep = $"[{{}},\n{{\"id\":5,\"a\":{new string('[', 100_000)}{(isClosed ? new string(']', 100_000) + "}]" : "")}";
        var error = Assert.Throws<JsonMalformedException>(() => ExportRun.Of(deep, format));
        Assert.Contains("in task 5: it is nested more than 1,000 levels deep", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
        Assert.InRange(error.Column, 1005, 1015);
    }

    [Fact]
    public void Numbers_beyond_64_bits_stay_as_spelled()
    {
        string task = $$"""{"id":{{Huge}},"data":{"text":"ab"},"completions":[{"id":-{{Huge}},"lead_time":1e999,"result":[{{Sample.Span(0, 1, "X")}}]}]}""";
        Assert.Equal(task + "\n", ExportRun.Of(task, AlabFormat.JsonLines).Text);
        Assert.StartsWith($"task_id,text,completion_id,label\n{Huge},ab,-{Huge},", ExportRun.Of(task, AlabFormat.Csv).Text, StringComparison.Ordinal);
        Assert.Equal(Huge, Assert.Single(Tasks(task)).Id?.ToString());
    }

    [Theory]
    [InlineData("0", Huge)]
    [InlineData("-" + Huge, "1")]
    [InlineData("0", "9223372036854775808")]
    [InlineData("0", "4294967297")]
    [InlineData("0", "1e0")]
    [InlineData("\"0\"", "1")]
    public void An_offset_that_is_no_integer_of_the_text_is_out_of_range(string start, string end)
    {
        string result = Sample.Result("labels", $$"""{"start":{{start}},"end":{{end}},"labels":["X"]}""");
        var run = ExportRun.Of(Sample.Note("ab", result), AlabFormat.Conll2003);
        Assert.Equal((0, 1), (run.Annotations, run.Count(DiagnosticCode.SpanOutOfRange)));
    }

    [Fact]
    public void Ids_may_be_strings_and_are_the_same_if_their_text_is()
    {
        var run = ExportRun.Of("""{"id":"7","data":{}}{"id":7,"data":{}}{"id":"x,\"y\n","data":{}}""", AlabFormat.Csv);
        Assert.Equal("task_id,completion_id\n7,\n7,\n\"x,\"\"y\n\",\n", run.Text.Replace("\\n", "\n", StringComparison.Ordinal));
        Assert.Equal(1, run.Count(DiagnosticCode.DuplicateTaskId));
    }

    [Theory]
    [InlineData("../../evil.json")]
    [InlineData("/tmp/alab-evil/evil.json")]
    [InlineData("C:\\evil.json")]
    [InlineData("a/../../evil.json")]
    [InlineData("a\nb\u001b[31m.json")]
    public void A_name_in_a_zip_is_a_name_and_nothing_is_written_there(string name)
    {
        string path = _folder.Write("in/p.zip", Packed.Zip((name, "{\"id\":1,\"data\":{}}")));
        FoundTask task = Assert.Single(FoundTask.Of(new PathSource(path)));
        Assert.Equal($"{path}!{name}", task.Source);
        Assert.Equal(["in"], _folder.Names);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.File("in")));
        Assert.False(File.Exists("/tmp/alab-evil/evil.json"));
    }

    [Fact]
    public void A_zip_with_an_encrypted_entry_among_others_is_unreadable()
    {
        string path = _folder.Write("p.zip", Packed.MarkedEncrypted(Packed.Zip(("a.json", "{\"data\":{}}"), ("b.json", "{\"data\":{}}"))));
        var error = Assert.Throws<AlabException>(() => FoundTask.JsonOf(path));
        Assert.Equal((ErrorCode.SourceUnreadable, $"{path}!a.json"), (error.Code, error.Target));
        Assert.Contains("encrypted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_lies_about_its_sizes_is_an_error_of_ours()
    {
        byte[] zip = Packed.Zip(("a.json", "{\"data\":{}}"), ("b.json", "{\"data\":{}}"));
        for (int i = 0; i + 46 < zip.Length; i++)
        {
            if (zip.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
                zip.AsSpan(i + 24, 4).Fill(0xFE);
        }

        Assert.Equal(ErrorCode.SourceUnreadable, Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.Write("p.zip", zip))).Code);
    }

    [Theory]
    [InlineData("(?=(a+)+$)a")]
    [InlineData(@"(a+)+\b\1c")]
    public void A_pattern_that_backtracks_for_ever_ends_within_its_limit(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
        var error = Assert.Throws<AlabException>(() => ExportRun.Of(
            Sample.Note(new string('a', 60) + "!"), AlabFormat.Conll2003, new() { Tokens = new() { TokenPattern = regex } }));
        Assert.Equal(ErrorCode.TokenPatternTooSlow, error.Code);
    }

    [Theory]
    [InlineData("a*b|a", RegexOptions.NonBacktracking)]
    [InlineData("(?=a*b)c|a", RegexOptions.None)]
    public void A_pattern_that_goes_over_the_rest_of_the_text_for_every_match_ends_too(string pattern, RegexOptions engine)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant | engine, TimeSpan.FromMilliseconds(500));
        var error = Assert.Throws<AlabException>(() => ExportRun.Of(
            Sample.Note(new string('a', 500_000)), AlabFormat.Conll2003, new() { Tokens = new() { TokenPattern = regex } }));
        Assert.Equal(ErrorCode.TokenPatternTooSlow, error.Code);
    }

    [Theory]
    [InlineData("a\nb.json")]
    [InlineData("\u001b[31m\u0007.json")]
    [InlineData(" .json")]
    [InlineData("-rf $(x);'\".json")]
    public void A_file_name_may_hold_anything(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = _folder.Write("in/" + name, "{\"id\":1,\"data\":{}}");
        string target = _folder.File(name + ".csv");
        using (var export = new FileExport([new(AlabFormat.Csv, target)], new FormatOptions(), Utf8.WithoutMark, noClobber: false))
            export.Run(new PathSource(path), new SilentProgress(), CancellationToken.None);
        Assert.Equal("task_id,completion_id\n1,\n", File.ReadAllText(target));
        Assert.Equal(["in", name + ".csv"], _folder.Names.OrderByDescending(found => found == "in"));
    }

    private static List<AlabTask> Tasks(string json) =>
        [.. new AlabTaskReader(new ChoiceOptions()).Read(new MemorySource(json), new ReadProgress(), CancellationToken.None)];
}
