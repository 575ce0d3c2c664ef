using System.Globalization;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>Tells what of a folder or archive is passed over; each once, however often the source is read.</summary>
/// <param name="listener">Who is told; perhaps nobody.</param>
internal sealed class PassedOver(ISourceListener? listener)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>A file that is no project.</summary>
    public void Add(AlabException fault)
    {
        if (_told.Add(fault.Message))
            listener?.PassOver(fault);
    }

    /// <summary>Judges how many files of a folder or archive are read, and how many are not for their names.</summary>
    /// <exception cref="AlabException">None is read.</exception>
    public void Judge(string location, string kind, int read, int others)
    {
        if (read == 0)
        {
            throw new AlabException(
                ErrorCode.SourceEmpty,
                $"{location}: the {kind} holds no file that ends in .json, .jsonl or .ndjson, each perhaps with .gz; {Others(others)}.",
                location);
        }

        if (others > 0 && _told.Add(location))
            listener?.Tell($"{location}: {Files(others)} passed over for the name.");
    }

    private static string Others(int count) =>
        count == 0 ? "it is empty" : $"it holds {Files(count)}";

    private static string Files(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} other file{(count == 1 ? "" : "s")}");
}
