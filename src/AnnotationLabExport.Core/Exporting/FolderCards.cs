using System.Globalization;
using System.Text;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;

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
            [.. files.Select(file => new CardFile(Path.GetFileName(file.Path), null, file.Export.Writer, [.. LeftOut(file.Export)]))],
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
        if (export.Skipped > 0)
            yield return Count(export.Skipped, "task", "whose completions were all skipped");
        if (export.Unreadable > 0)
            yield return Count(export.Unreadable, "task", "that cannot be read whole");
        if (export.Spans is not { } spans)
            yield break;
        if (spans.LostToOverlap > 0)
            yield return Count(spans.LostToOverlap, "span", "that share a token with a preferred one");
        if (spans.LeftOut > 0)
            yield return Count(spans.LeftOut, "span", "that are not on token borders");
        if (spans.OutOfRange + spans.ByPath + spans.Empty > 0)
            yield return Count(spans.OutOfRange + spans.ByPath + spans.Empty, "span", "that have no place in the text");
        if (spans.Omitted > 0)
            yield return Count(spans.Omitted, "span", "whose quoted text is not at their offsets");
    }

    private static string Count(int number, string noun, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")} {what}");
}
