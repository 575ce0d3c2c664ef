using System.Globalization;
using System.Text;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Exporting;

/// <summary>Writes the cards that formats keep beside their files.</summary>
internal static class FolderCards
{
    /// <summary>Writes a format's card, unless what is there under its name is something else.</summary>
    /// <param name="card">The format's card.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="files">The complete files, which lie in one folder.</param>
    /// <param name="options">The options that were given, as they are typed.</param>
    /// <returns>Whether the card was written.</returns>
    public static bool Write(
        IFolderCard card, string project, IReadOnlyList<(FormatExport Export, string Path)> files, IReadOnlyList<string> options)
    {
        string path = Path.Combine(Path.GetDirectoryName(files[0].Path)!, card.FileName);
        string? existing = Read(path);
        if (existing is not null && !card.IsOurs(existing))
            return false;
        string text = card.Update(
            existing,
            project,
            [.. files.Select(file => new CardFile(Path.GetFileName(file.Path), file.Export.Split, file.Export.Writer, [.. LeftOut(file.Export)]))],
            options);
        using var target = new TargetFile(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        target.Output.Write(text);
        target.Complete();
        target.Commit(noClobber: false);
        return true;
    }

    private static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw TargetFile.WriteFailed(path, exception);
        }
    }

    private static IEnumerable<string> LeftOut(FormatExport export)
    {
        SpanAccount spans = export.Spans ?? new SpanAccount();
        (int Count, string Noun, string Reason)[] all =
        [
            (export.Skipped, "task", "all completions were skipped"),
            (export.Rejected, "task", "all completions were rejected"),
            (export.Unreadable, "task", "the annotations cannot be read whole"),
            (spans.LostToOverlap, "span", "a preferred one shares a token"),
            (spans.LeftOut, "span", "not on token borders"),
            (spans.OutOfRange + spans.ByPath + spans.Empty, "span", "no place in the text"),
            (spans.Omitted, "span", "the quoted text is elsewhere"),
        ];
        foreach ((int count, string noun, string reason) in all)
        {
            if (count > 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}: {reason}");
        }
    }
}
