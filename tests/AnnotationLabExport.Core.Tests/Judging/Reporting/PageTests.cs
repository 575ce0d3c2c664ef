using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Judging.Reporting;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Judging.Reporting;

/// <summary>What stands in a page; how it looks and works is tested in a browser.</summary>
public sealed class PageTests
{
    [Fact]
    public void A_document_has_its_text_and_spans()
    {
        JsonElement body = Assert.Single(Page.Of(Sample.Note("chest pain", Sample.Span(0, 10, "PROBLEM", id: "a"), Sample.Span(0, 5, "BODY", id: "b"))).Bodies);

        Assert.Equal("chest pain", body.GetProperty("text").GetString());
        Assert.Equal("[[0,10,0,\"a\",\"\"],[0,5,1,\"b\",\"\"]]", body.GetProperty("sets")[0].GetProperty("spans").GetRawText());
    }

    [Fact]
    public void Only_the_pages_own_script_and_style_may_run()
    {
        string html = Page.Of("[]").Html;
        string policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        foreach ((string element, string rule) in ((string, string)[])[("style", "style-src"), ("script type=\"module\"", "script-src")])
        {
            string content = Regex.Match(html, $"<{element}>(.*?)</{element.Split(' ')[0]}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.Contains($"{rule} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("(src|href)=\"[^#]", html);
    }

    [Fact]
    public void Without_text_nothing_of_it_is_left()
    {
        Page page = Page.Of(new PathSource(Repository.Example("clinic-notes.json")), new ReportOptions { NoText = true });
        string all = string.Join('\n', page.Blocks.Select(block => block.Data.GetRawText()));

        Assert.Equal(22, page.Bodies.Count);
        Assert.All(page.Bodies, body => Assert.False(body.TryGetProperty("text", out _)));
        foreach (string word in (string[])["headache", "throbbing", "ibuprofen", "metformin", "Mastectomy", "note-0", "Well controlled", "bare string"])
            Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_cut_of_the_agreement_is_told()
    {
        static string Task(int annotators) =>
            $$$"""[{"id":1,"data":{"text":"a"},"completions":[{{{string.Join(',', Enumerable.Range(1, annotators).Select(one => $$"""{"created_username":"u{{one}}","result":[]}"""))}}}]}]""";

        static string Words(int annotators) => Page.Of(Task(annotators)).Report.GetProperty("words").GetRawText();

        Assert.DoesNotContain("two by two", Words(100), StringComparison.Ordinal);
        Assert.Contains("two by two is cut after 5,000 lines", Words(101), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_tasks_are_shown_and_all_are_counted()
    {
        Page page = Page.Of(string.Concat(Enumerable.Range(1, 450).Select(id => $$$"""{"id":{{{id}}},"data":{"text":"a"}}""")), new ReportOptions { MaximumTasks = 430 });

        Assert.Equal(430, page.Heads.Count);
        Assert.Equal(430, page.Bodies.Count);
        Assert.Equal(Enumerable.Range(1, 430).Select(id => $"{id}"), page.Heads.Select(head => head.GetProperty("id").GetString()));
        Assert.Equal(450, page.Report.GetProperty("tasks").GetInt32());
        Assert.Contains(page.Report.GetProperty("words").EnumerateArray(), word => word.GetString()!.StartsWith("The first 430 of 450 tasks", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_are_those_of_a_test()
    {
        Page page = Page.Of("""
            [{"id":1,"data":{"text":"ab"},"completions":[{"id":5,"result":[{"id":"r","type":"labels","value":{"start":0,"end":9,"labels":["X"]}}]}]},
             {"id":1,"data":{"text":"ab"}}, {"what":1}]
            """);
        var counts = page.Report.GetProperty("codes").EnumerateArray().ToDictionary(code => code.GetProperty("name").GetString()!, code => code.GetProperty("count").GetInt32());

        Assert.Equal(new Dictionary<string, int> { ["SpanOutOfRange"] = 1, ["DuplicateTaskId"] = 1, ["TaskUnrecognised"] = 1 }, counts);
        Assert.Equal("r", page.Bodies[0].GetProperty("findings")[0].GetProperty("result").GetString());
        Assert.Equal("out of range", page.Bodies[0].GetProperty("sets")[0].GetProperty("unplaced")[0][2].GetString());
    }

    [Fact]
    public void A_text_too_long_for_a_page_is_cut_between_characters()
    {
        string text = string.Concat(Enumerable.Repeat("x😀", 100_000));
        JsonElement body = Assert.Single(Page.Of(Sample.Note(text, Sample.Span(0, 1, "A"), Sample.Span(299_997, 299_998, "B"))).Bodies);

        Assert.Equal(300_000, body.GetProperty("length").GetInt32());
        Assert.Equal(199_999, body.GetProperty("text").GetString()!.Length);
        Assert.Equal("beyond what is shown", body.GetProperty("sets")[0].GetProperty("unplaced")[0][2].GetString());
    }

    [Fact]
    public void A_fault_leaves_an_older_page_as_it_was()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("page.html", "old");
        using (var report = new ProjectReport(path, "notes", new()))
            Assert.Throws<JsonMalformedException>(() => report.Add(new MemorySource("""[{"id":1,"data":{}},x"""), _ => { }, CancellationToken.None));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["page.html"], folder.Names);
    }
}
