using System.Globalization;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>What is wrong with a file and does not end its reading: counted by code, and told with its line.</summary>
/// <param name="source">The file.</param>
/// <param name="tell">Told of each; null if nobody listens.</param>
internal sealed class ConllFindings(string source, Action<string>? tell)
{
    private readonly DiagnosticLog _log = new();

    /// <summary>How often each code was met.</summary>
    public IReadOnlyDictionary<DiagnosticCode, int> Counts => _log.Counts;

    /// <summary>Counts one more.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="line">Its line, from 1.</param>
    public void Add(DiagnosticCode code, long line)
    {
        _log.Count(code, 1);
        Tell(code, line);
    }

    /// <summary>Counts the spans that break the scheme of a column, and tells of the first.</summary>
    public void Add(BrokenTags broken)
    {
        _log.Count(DiagnosticCode.ConllTagBroken, broken.Count);
        foreach (long line in broken.Lines)
            Tell(DiagnosticCode.ConllTagBroken, line);
    }

    private void Tell(DiagnosticCode code, long line) =>
        tell?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{source}: line {line}: {code}"));
}
