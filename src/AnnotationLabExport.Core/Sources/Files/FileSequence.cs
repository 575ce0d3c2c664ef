using System.Globalization;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// The files of a folder or archive one after another: of several, one that is no project is passed over, and told
/// (docs/formats.md §2, Sources).
/// </summary>
internal static class FileSequence
{
    /// <summary>The tasks of all files.</summary>
    /// <param name="files">The files, in their order.</param>
    /// <param name="read">Gives the tasks of one.</param>
    /// <param name="location">What errors call the whole.</param>
    /// <param name="passOver">Told of a file that is passed over.</param>
    /// <exception cref="AlabException">A file cannot be read; or none is left.</exception>
    public static IEnumerable<TaskBlock> Read<T>(
        IReadOnlyList<T> files, Func<T, IEnumerable<TaskBlock>> read, string location, Action<AlabException> passOver)
    {
        int left = files.Count;
        foreach (T file in files)
        {
            using IEnumerator<TaskBlock> blocks = read(file).GetEnumerator();
            while (true)
            {
                try
                {
                    if (!blocks.MoveNext())
                        break;
                }
                catch (AlabException fault) when (fault.Code == ErrorCode.NotAProject && files.Count > 1)
                {
                    passOver(fault);
                    left--;
                    break;
                }

                yield return blocks.Current;
            }
        }

        if (left > 0)
            yield break;
        throw new AlabException(
            ErrorCode.NotAProject,
            string.Create(CultureInfo.InvariantCulture, $"{location}: no project: none of its {files.Count} files holds a task."),
            location);
    }
}
