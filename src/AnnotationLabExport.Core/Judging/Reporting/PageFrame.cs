using System.Text.Encodings.Web;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>
/// What stands around the data of a page. Its policy lets only its own style and script run, and lets neither reach anything:
/// no network, no other file, no form.
/// </summary>
internal static class PageFrame
{
    /// <summary>Writes what comes before the data.</summary>
    public static void Begin(Utf8Output output, string title) => output.Write($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {PageResources.HashOf(PageResources.Style)}; script-src {PageResources.HashOf(PageResources.Script)}; base-uri 'none'; form-action 'none'">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="AnnotationLabExport">
        <title>{HtmlEncoder.Default.Encode(title)}</title>
        <style>{PageResources.Style}</style>
        </head>
        <body>
        {PageResources.Body}
        """);

    /// <summary>Writes what comes after the data.</summary>
    public static void End(Utf8Output output) => output.Write($"""
        <script type="module">{PageResources.Script}</script>
        </body>
        </html>

        """);
}
