using Microsoft.Playwright;

namespace AnnotationLabExport.BrowserTests.Harness;

/// <summary>A browser for the tests of a class, and a folder of pages.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>Pages to open.</summary>
    public Reports Reports { get; } = new();

    /// <summary>A window.</summary>
    public async Task<OpenPage> NewPage(int width = 1280, int height = 860, ColorScheme scheme = ColorScheme.Light) =>
        new(await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme }));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        _driver = await Playwright.CreateAsync();
        // Containers run as root, where Chromium has no sandbox.
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        Reports.Dispose();
    }
}
