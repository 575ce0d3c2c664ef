using AnnotationLabExport.BrowserTests.Harness;
using Microsoft.Playwright;

namespace AnnotationLabExport.BrowserTests;

/// <summary>The example project's page, as a reader uses it.</summary>
public sealed class ExamplePageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task It_opens_with_the_figures_of_the_project()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example());

        Assert.Equal("clinic-notes", await open.Page.TitleAsync());
        Assert.Contains("22\ntasks", await open.Page.InnerTextAsync("#overview .tiles"), StringComparison.Ordinal);
        Assert.Equal("0.33", await open.Page.EvalOnSelectorAsync<string>(
            ".matrix", "table => table.rows[2].cells[3].firstChild.data")); // eric and jenny
        Assert.True(await open.Page.Locator("#overview .dispute").CountAsync() >= 5);
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task Spans_lie_where_they_are_nested_ones_too()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(), "#documents?document=2");

        Assert.StartsWith("Review of systems: denies chest pain and", await open.Text, StringComparison.Ordinal);
        ILocator inner = open.Page.Locator("#document .mark .mark", new() { HasTextString = "pneumonia" });
        Assert.Equal("pneumonia", await inner.First.TextContentAsync());
        Assert.Equal("PROBLEM", await open.Page.Locator("#document .tag", new() { }).Nth(4).GetAttributeAsync("data-label"));
        Assert.Equal(8, await open.Page.Locator("#document .spans tbody tr").CountAsync());
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task Filters_choose_documents_and_stand_in_the_address()
    {
        await using OpenPage open = await browser.NewPage();
        string path = browser.Reports.Example();
        await open.Open(path, "#documents");
        Assert.Equal("22 documents", await open.Found);

        await open.Page.SelectOptionAsync("[name=label]", "DRUG");
        await open.Page.SelectOptionAsync("[name=by]", "jenny");
        await open.Page.FillAsync("[name=text]", "METFORMIN");
        await open.Page.WaitForFunctionAsync("() => document.getElementById('found').textContent.startsWith('1 of')");
        string address = open.Page.Url[open.Page.Url.IndexOf('#', StringComparison.Ordinal)..];
        string? text = await open.Text;

        await using OpenPage again = await browser.NewPage();
        await again.Open(path, address);
        Assert.Equal("1 of 22 documents", await again.Found);
        Assert.Equal(text, await again.Text);
        await again.Page.ClickAsync("text=Clear filters");
        Assert.Equal("22 documents", await again.Found);
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task Completions_are_switched_and_compared()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(), "#documents?document=5");
        Assert.Contains("eric", await open.Page.InnerTextAsync("#document .facts"), StringComparison.Ordinal);

        await open.Page.ClickAsync("#document .chooser button:nth-child(3)");
        Assert.Contains("mauro", await open.Page.InnerTextAsync("#document .facts"), StringComparison.Ordinal);

        await open.Page.ClickAsync("text=Side by side");
        Assert.Equal(4, await open.Page.Locator("#document .comparison > section").CountAsync());
        Assert.True(await open.Page.Locator("#document .differs").CountAsync() > 0);
        Assert.Contains("set=compare", open.Page.Url, StringComparison.Ordinal);
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task A_finding_leads_to_its_document_and_back()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(), "#findings");
        await open.Page.ClickAsync("#code-RelationDangling summary");
        await open.Page.ClickAsync("#code-RelationDangling a");

        await open.Page.WaitForSelectorAsync("#document .relations");
        Assert.Contains("finding=RelationDangling", open.Page.Url, StringComparison.Ordinal);
        Assert.Contains("result gone000000", await open.Page.InnerTextAsync("#document .relations"), StringComparison.Ordinal);
        await open.Page.GoBackAsync();
        Assert.True(await open.Page.IsVisibleAsync("#findings"));
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task A_relation_lights_up_its_ends()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(), "#documents?document=4");
        await open.Page.HoverAsync("#document .relations li:first-child");

        string[] lit = await open.Page.EvalOnSelectorAllAsync<string[]>("#document .text .mark.lit", "marks => marks.map(mark => mark.textContent)");
        Assert.Equal(["Biopsy", "03/14/2022"], lit);
    }

    [BrowserFact]
    public async Task The_keyboard_suffices()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(), "#documents");
        await open.Page.FocusAsync("#list");
        await open.Page.Keyboard.PressAsync("End");
        Assert.Contains("document=22", open.Page.Url, StringComparison.Ordinal);
        await open.Page.Keyboard.PressAsync("Home");
        for (int i = 0; i < 4; i++)
            await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("2");
        await open.Page.WaitForFunctionAsync("() => document.querySelector('#document .facts')?.textContent.includes('jenny')");
        Assert.Equal("row-4", await open.Page.GetAttributeAsync("#list", "aria-activedescendant"));
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("document", await open.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task A_page_without_text_holds_none()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(noText: true), "#documents?document=1");

        string all = await open.Page.EvaluateAsync<string>("""
            async () => {
              const blocks = [...document.querySelectorAll('script[data-block]')];
              const unpack = async block => new Response(new Blob([Uint8Array.from(atob(block.textContent), c => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
              return (await Promise.all(blocks.map(unpack))).join('\n') + document.body.innerText;
            }
            """);
        Assert.Contains("PROBLEM", all, StringComparison.Ordinal);
        foreach (string word in (string[])["headache", "ibuprofen", "note-01", "Well controlled", "bare string"])
            Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await open.Page.Locator("#document .strip").CountAsync());
        open.IsQuiet();
    }

    [BrowserFact]
    public async Task A_page_that_was_cut_says_so()
    {
        await using OpenPage open = await browser.NewPage();
        await open.Open(browser.Reports.Example(maximumTasks: 3));

        Assert.Contains("The first 3 of 22 tasks are on this page", await open.Page.InnerTextAsync("#overview"), StringComparison.Ordinal);
        Assert.Contains("22\ntasks", await open.Page.InnerTextAsync("#overview .tiles"), StringComparison.Ordinal);
        await open.Page.ClickAsync("#to-documents");
        Assert.Equal("3 documents", await open.Found);
        open.IsQuiet();
    }
}
