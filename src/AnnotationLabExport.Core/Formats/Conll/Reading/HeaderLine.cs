using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The lines that begin a document, and the ids in them (docs/formats.md §8, lines that are no tokens).</summary>
internal sealed class HeaderLine
{
    private readonly LineColumns _columns = new();

    /// <summary>Whether a line begins a document.</summary>
    /// <param name="line">The line, without separators at its end.</param>
    /// <param name="id">The document's id; empty if the line tells none.</param>
    public bool TryRead(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> id)
    {
        id = default;
        if (line.IsEmpty)
            return false;
        return line[0] switch
        {
            (byte)'-' => TryReadStart(line, out id),
            (byte)'#' => TryReadMedline(line, out id) || TryReadNewDocument(line, out id),
            _ => false,
        };
    }

    /// <summary><c>-DOCSTART-</c>, unless a <c>_</c> in the third column makes a token of it.</summary>
    private bool TryReadStart(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> id)
    {
        id = default;
        if (!line.StartsWith(DocumentStart.Utf8))
            return false;
        _columns.Cut(line, isTabbed: false);
        if (!_columns.Of(line, 0).SequenceEqual(DocumentStart.Utf8))
            return false;
        ReadOnlySpan<byte> second = _columns.Count > 1 ? _columns.Of(line, 1) : default;
        ReadOnlySpan<byte> third = _columns.Count > 2 ? _columns.Of(line, 2) : default;
        if (third.SequenceEqual("_"u8))
            return false;
        if (IsBetween(third, '-', '-') && !third.SequenceEqual("-X-"u8))
            id = third[1..^1];
        else if (IsBetween(second, '(', ')'))
            id = second[1..^1];
        return true;
    }

    private static bool TryReadMedline(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> id)
    {
        ReadOnlySpan<byte> word = "###MEDLINE:"u8;
        id = default;
        if (!line.StartsWith(word) || line.IndexOfAny((byte)' ', (byte)'\t') >= 0)
            return false;
        id = line[word.Length..];
        return true;
    }

    /// <summary><c># newdoc</c> or <c># newdoc id = …</c>, as CoNLL-U has it.</summary>
    private static bool TryReadNewDocument(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> id)
    {
        ReadOnlySpan<byte> word = "newdoc"u8;
        id = default;
        ReadOnlySpan<byte> rest = line[1..].TrimStart(" \t"u8);
        if (!rest.StartsWith(word))
            return false;
        rest = rest[word.Length..];
        if (rest.IsEmpty)
            return true;
        ReadOnlySpan<byte> name = rest.TrimStart(" \t"u8);
        if (name.Length == rest.Length || !name.StartsWith("id"u8))
            return false;
        ReadOnlySpan<byte> value = name[2..].TrimStart(" \t"u8);
        if (!value.StartsWith("="u8))
            return false;
        id = value[1..].TrimStart(" \t"u8);
        return true;
    }

    private static bool IsBetween(ReadOnlySpan<byte> column, char first, char last) =>
        column.Length > 2 && column[0] == first && column[^1] == last;
}
