using Microsoft.Playwright;

namespace AnnotationLabExport.BrowserTests.Harness;

/// <summary>A page in the browser, and what it did that it should not.</summary>
/// <param name="page">The page.</param>
public sealed class OpenPage(IPage page) : IAsyncDisposable
{
    private readonly List<string> _told = [];
    private readonly List<string> _requests = [];

    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>What the list of documents shows as found.</summary>
    public Task<string> Found => page.InnerTextAsync("#found");

    /// <summary>The text of the document that is shown, without the labels drawn into it.</summary>
    public Task<string?> Text => page.TextContentAsync("#document .text");

    /// <summary>Opens a file and waits until it is ready.</summary>
    /// <param name="path">The file.</param>
    /// <param name="address">What comes behind its path, with '#'.</param>
    /// <returns>The milliseconds from the beginning of loading to a page that can be used.</returns>
    public async Task<int> Open(string path, string address = "")
    {
        page.Console += (_, message) => _told.Add(message.Text);
        page.PageError += (_, error) => _told.Add(error);
        page.Dialog += (_, dialog) => _told.Add(dialog.Message);
        page.Request += (_, request) => _requests.Add(request.Url);
        await page.GotoAsync(new Uri(path).AbsoluteUri + address);
        await page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        return int.Parse((await page.GetAttributeAsync("html", "data-ready"))!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Asserts that the page asked for nothing but itself, and that nothing was said on the console.</summary>
    public void IsQuiet()
    {
        Assert.Empty(_told);
        Assert.Single(_requests);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
