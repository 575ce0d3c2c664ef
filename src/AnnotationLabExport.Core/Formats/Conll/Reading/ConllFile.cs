using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A CoNLL file as lines of text: UTF-8 or UTF-16, perhaps compressed by gzip.</summary>
public static class ConllFile
{
    /// <summary>The lines without their ends.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="AlabException">The file is missing, unreadable or cut off.</exception>
    public static IEnumerable<string> ReadLines(string path, ReadProgress progress, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            throw new AlabException(ErrorCode.SourceUnreadable, $"{path}: it is a folder; name the files in it.", path);
        progress.TotalBytes = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        return SourceFile.ReadLines(path, progress, cancellation);
    }
}
