using AnnotationLabExport.BrowserTests.Harness;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AnnotationLabExport.BrowserTests;

/// <summary>What axe-core finds in each view, in light and dark, wide and narrow: nothing serious, nothing moderate.</summary>
public sealed class AccessibilityTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task Axe_finds_nothing_that_matters()
    {
        string page = browser.Reports.Example();
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (int width in (int[])[1280, 420])
            {
                foreach (string address in (string[])["#overview", "#documents?document=4", "#documents?document=5&set=compare", "#findings?code=SpanMoved"])
                {
                    await using OpenPage open = await browser.NewPage(width, scheme: scheme);
                    await open.Open(page, address);
                    AxeResult result = await open.Page.RunAxe();
                    Assert.Contains(result.Passes, rule => rule.Id == "color-contrast");
                    Assert.Empty(result.Violations
                        .Where(violation => violation.Impact is not "minor")
                        .SelectMany(violation => violation.Nodes.Select(node => $"{scheme} {width} {address}: {violation.Id}: {violation.Help}: {node.Html}")));
                }
            }
        }
    }

    [BrowserFact]
    public async Task It_prints_the_view_that_is_shown()
    {
        string page = browser.Reports.Example();
        foreach (string address in (string[])["#overview", "#documents?document=2", "#findings?code=SpanMoved"])
        {
            await using OpenPage open = await browser.NewPage(scheme: ColorScheme.Dark);
            await open.Open(page, address);
            await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.False(await open.Page.IsVisibleAsync("#filters"));
            Assert.False(await open.Page.IsVisibleAsync("nav"));
            Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
            byte[] pdf = await open.Page.PdfAsync(new() { Format = "A4" });
            Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
            open.IsQuiet();
        }
    }
}
