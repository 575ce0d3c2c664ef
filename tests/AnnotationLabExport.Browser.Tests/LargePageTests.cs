using System.Globalization;
using System.Text;
using AnnotationLabExport.BrowserTests.Harness;
using Xunit.Abstractions;

namespace AnnotationLabExport.BrowserTests;

/// <summary>A page of 10,000 documents; how long things took is in the test's output.</summary>
public sealed class LargePageTests(BrowserFixture browser, ITestOutputHelper output) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Words = ["chest", "pain", "denies", "fever", "ibuprofen", "daily", "left", "arm", "stable", "follow-up"];
    private static readonly string[] Names = ["eric", "jenny", "mauro"];
    private static readonly string[] Labels = ["PROBLEM", "DRUG", "BODY PART"];

    [BrowserFact]
    public async Task It_opens_filters_and_scrolls()
    {
        string page = browser.Reports.Of("large", Project(10_000));
        await using OpenPage open = await browser.NewPage();
        int ready = await open.Open(page, "#documents");
        output.WriteLine($"{new FileInfo(page).Length:N0} bytes open in {ready} ms");
        Assert.True(ready < 10_000, $"{ready} ms");
        Assert.Equal("10,000 documents", await open.Found);
        Assert.True(await open.Page.Locator("#rows > div").CountAsync() < 60);

        double[] steps = await open.Page.EvaluateAsync<double[]>("""
            async () => {
              const list = document.getElementById('list');
              const steps = [];
              for (let i = 0; i < 60; i++) {
                const begin = performance.now();
                list.scrollTop += 2500;
                await new Promise(requestAnimationFrame);
                await new Promise(requestAnimationFrame);
                steps.push(performance.now() - begin);
              }
              return steps;
            }
            """);
        output.WriteLine($"60 steps of scrolling, two frames each: {string.Join(' ', steps.Select(step => step.ToString("N0", CultureInfo.InvariantCulture)))} ms");
        int place = await open.Page.EvaluateAsync<int>("() => Math.floor(document.getElementById('list').scrollTop / 60)");
        Assert.Equal(1, await open.Page.Locator($"#row-{place}").CountAsync());

        long begin = Environment.TickCount64;
        await open.Page.FillAsync("[name=text]", "needle-7777");
        await open.Page.WaitForFunctionAsync("() => document.getElementById('found').textContent.startsWith('1 of')");
        output.WriteLine($"words found in all texts in {Environment.TickCount64 - begin} ms");
        await open.Page.WaitForFunctionAsync("() => document.querySelector('#document .text')?.textContent.includes('needle-7777')");
        open.IsQuiet();
    }

    private static string Project(int tasks)
    {
        var json = new StringBuilder();
        for (int i = 0; i < tasks; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 150).Select(word => Words[(i * 7 + word * word) % Words.Length])) + $" needle-{i}.";
            string results = string.Join(',', Enumerable.Range(0, 6).Select(span => Result(span, Labels[(i + span) % 3])));
            json.Append(CultureInfo.InvariantCulture, $$"""
                {"id":{{i}},"data":{"text":"{{text}}","title":"note-{{i}}"},"completions":[{"id":{{i}},"created_username":"{{Names[i % 3]}}","created_ago":"2024-01-{{(i % 28) + 1:00}}T10:00:00Z","result":[{{results}}]}]}

                """);
        }

        return json.ToString();
    }

    private static string Result(int span, string label) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"r{{span}}","type":"labels","from_name":"label","to_name":"text","value":{"start":{{span * 60}},"end":{{(span * 60) + 9}} ,"labels":["{{label}}"]} }
        """);
}
