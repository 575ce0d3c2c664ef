using System.Collections.Concurrent;

namespace AnnotationLabExport.Output;

/// <summary>
/// What killed runs left behind in folders that are written to. A folder is looked through once, when its first target is
/// written, or the time for many targets would grow with the square of their number. For use by any thread.
/// </summary>
public sealed class Leftovers
{
    private readonly ConcurrentDictionary<string, Lazy<string[]>> _folders = [];

    /// <summary>The temporary files that were found in a folder.</summary>
    internal string[] In(string folder) => _folders.GetOrAdd(folder, each => new Lazy<string[]>(() => TemporaryFile.In(each))).Value;
}
