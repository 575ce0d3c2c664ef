using System.Text.Json;
using AnnotationLabExport.BrowserTests.Harness;

namespace AnnotationLabExport.BrowserTests;

/// <summary>Whatever a project holds is shown as text, and runs nothing.</summary>
public sealed class HostilePageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)><style>*{display:none}</style>&lt;b&gt;&#x41;<!--";

    [BrowserFact]
    public async Task Markup_is_text_wherever_it_stands()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(Page("evil", Evil, Evil, Evil), "#documents?document=1&set=compare");

        Assert.Equal(Evil, await open.Text);
        Assert.Equal(Evil, await open.Page.TitleAsync());
        Assert.Equal(Evil, await open.Page.TextContentAsync("#document h2 bdi"));
        Assert.Contains(Evil, await open.Page.TextContentAsync("#rows"), StringComparison.Ordinal);
        foreach (string view in (string[])["overview", "findings", "documents"])
        {
            await open.Page.ClickAsync($"#to-{view}");
            Assert.Equal(0, await open.Page.Locator("img").CountAsync());
            Assert.True(await open.Page.IsVisibleAsync("h1"));
        }

        open.IsQuiet();
    }

    [BrowserFact]
    public async Task What_cannot_be_seen_is_shown_by_signs()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(Page("unseen", "a\u0000b\u001b[31mc\u202ed\u200be\ufefff", "DRUG", "eric"), "#documents");

        Assert.Equal("a\u2400b\u241b[31mcU+202EdU+200BeU+FEFFf", await open.Text);
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task Offsets_count_as_the_source_does_whatever_the_script()
    {
        await using OpenPage open = await browser.NewPage();
        string text = "👩‍⚕️ שלום 患者 e\u0301tat\r\nend";
        int start = text.IndexOf("患者", StringComparison.Ordinal);
        await open.Open(Page("scripts", text, "DRUG", "eric", start, start + 2), "#documents");

        Assert.Equal("患者", await open.Page.TextContentAsync("#document .mark"));
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task Halves_of_characters_and_empty_texts_are_no_fault()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Of("halves", """
            [{"id":"\ud83d","data":{"text":"a\ud83db","title":"\ude00"},"completions":[{"id":"\ud83d","created_username":"\ud83d",
              "result":[{"id":"\ud83d","type":"labels","from_name":"\ud83d","to_name":"text","value":{"start":0,"end":3,"labels":["\ud83d"]}},
                        {"id":"q","type":"textarea","from_name":"\ud83d","to_name":"text","value":{"text":["\ud83d"]}},
                        {"type":"relation","from_id":"\ud83d","to_id":"x","direction":"\ud83d","labels":["\ud83d"]}]}]},
             {"id":2,"data":{"text":""},"completions":[]},{"id":3,"data":{}}]
            """), "#documents");

        Assert.Equal("a\ufffdb", await open.Text);
        await open.Page.ClickAsync("#rows > div:nth-child(3)");
        await open.Page.WaitForSelectorAsync("#document .notice >> text=No text");
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task A_project_without_tasks_has_all_views()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Of("nothing", "[]"));
        foreach (string view in (string[])["documents", "findings", "overview"])
            await open.Page.ClickAsync($"#to-{view}");

        Assert.Equal("There are no documents.", await open.Page.TextContentAsync("#document"));
        Assert.Equal("Nothing is wrong", await open.Page.TextContentAsync("#findings h2"));
        open.IsQuiet();
    }

    private string Page(string name, string text, string label, string annotator, int start = 0, int? end = null)
    {
        var set = new
        {
            id = Evil,
            created_username = annotator,
            result = new object[]
            {
                new { id = Evil, type = "labels", from_name = label, to_name = label, value = new { start, end = end ?? text.Length, labels = new[] { label } } },
                new { id = "c", type = "choices", from_name = label, to_name = label, value = new { choices = new[] { label } } },
                new { type = "relation", from_id = Evil, to_id = Evil, direction = Evil, labels = new[] { label } },
            },
        };
        var task = new { id = Evil, data = new { text, title = Evil }, completions = new[] { set, set with { created_username = "other" } } };
        return browser.Reports.Of(name, JsonSerializer.Serialize(new[] { task }), title: Evil);
    }
}
