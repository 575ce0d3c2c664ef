using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A line of a CoNLL file, cut into its columns: by tabs if it has any, else by spaces.</summary>
internal readonly struct ConllLine
{
    /// <summary>The column that the tags begin with, where there is a full set of columns: CoNLL 2003.</summary>
    private const int FirstTag = 3;

    private static readonly char[] Spaces = [' '];
    private readonly string[] _columns;

    /// <summary>Cuts a line.</summary>
    public ConllLine(string line) => _columns = line.Contains('\t', StringComparison.Ordinal)
        ? line.Split('\t')
        : line.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether there is a token and a tag.</summary>
    public bool IsComplete => _columns.Length >= 2 && _columns[0].Length > 0;

    /// <summary>The token.</summary>
    public string Token => _columns[0];

    /// <summary>Whether it begins a document, if it stands where a sentence begins: a token of that name has a <c>_</c>.</summary>
    public bool IsDocumentStart => Token == DocumentStart.Word && !(_columns.Length > 2 && _columns[2] == "_");

    /// <summary>The document's id in its header, as <c>-7-</c>; null if there is none.</summary>
    public string? DocumentId => _columns.Length > 3 && _columns[2] is ['-', _, .., '-'] id && id != "-X-" ? id[1..^1] : null;

    /// <summary>The tags: of two or three columns the last, of more all from the fourth on.</summary>
    public ReadOnlySpan<string> Tags => _columns.AsSpan(Math.Min(_columns.Length - 1, FirstTag));
}
