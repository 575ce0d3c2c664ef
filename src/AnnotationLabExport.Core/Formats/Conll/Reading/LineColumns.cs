namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// Cuts a line into columns: between tabs, or between runs of blanks and tabs (docs/formats.md §8, columns). Reused for the
/// next line.
/// </summary>
internal sealed class LineColumns
{
    /// <summary>More columns than any file has: the rest of such a line is not looked at.</summary>
    public const int Most = 100_000;

    private (int Start, int End)[] _columns = new (int, int)[16];

    /// <summary>How many columns the line has.</summary>
    public int Count { get; private set; }

    /// <summary>The line without the separators at its end, which count for nothing.</summary>
    public static ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> line)
    {
        int end = line.Length;
        while (end > 0 && line[end - 1] is (byte)' ' or (byte)'\t')
            end--;
        return line[..end];
    }

    /// <summary>Cuts a line.</summary>
    /// <param name="line">The line, without separators at its end.</param>
    /// <param name="isTabbed">Whether each tab separates; blanks around a column count for nothing then.</param>
    public void Cut(ReadOnlySpan<byte> line, bool isTabbed)
    {
        Count = 0;
        if (isTabbed)
            CutAtTabs(line);
        else
            CutAtRuns(line);
    }

    /// <summary>A column of the line that was cut.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line, int column) => line[_columns[column].Start.._columns[column].End];

    private void CutAtTabs(ReadOnlySpan<byte> line)
    {
        int start = 0;
        while (true)
        {
            int length = line[start..].IndexOf((byte)'\t');
            int end = length < 0 ? line.Length : start + length;
            AddTrimmed(line, start, end);
            if (length < 0 || Count == Most)
                return;
            start = end + 1;
        }
    }

    private void AddTrimmed(ReadOnlySpan<byte> line, int start, int end)
    {
        while (start < end && line[start] == ' ')
            start++;
        while (end > start && line[end - 1] == ' ')
            end--;
        Add(start, end);
    }

    private void CutAtRuns(ReadOnlySpan<byte> line)
    {
        int at = 0;
        while (true)
        {
            while (at < line.Length && line[at] is (byte)' ' or (byte)'\t')
                at++;
            if (at == line.Length || Count == Most)
                return;
            int start = at;
            while (at < line.Length && line[at] is not ((byte)' ' or (byte)'\t'))
                at++;
            Add(start, at);
        }
    }

    private void Add(int start, int end)
    {
        if (Count == _columns.Length)
            Array.Resize(ref _columns, Count * 2);
        _columns[Count++] = (start, end);
    }
}
