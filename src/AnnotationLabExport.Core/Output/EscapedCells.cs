using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace AnnotationLabExport.Output;

/// <summary>
/// Cells escaped as far as no delimiter is asked for it (docs/formats.md §5): formulas neutralised, quotes doubled, and set in
/// quotes what holds a quote or a line break or has a space at an end. Whatever stands between cells, they can be written.
/// </summary>
/// <param name="escapeFormula">Whether cells that a spreadsheet would take for a formula are neutralised.</param>
internal sealed class EscapedCells(bool escapeFormula) : IDisposable
{
    /// <summary>Spreadsheets cut what is longer, in UTF-16 units.</summary>
    private const int LongestCell = 32_767;

    private static readonly SearchValues<byte> FormulaStarts = SearchValues.Create("=+-@\t\r"u8);
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\"\r\n"u8);
    private readonly Utf8Output _bytes = new();

    /// <summary>Forgets all cells.</summary>
    public void Clear() => _bytes.Shorten(0);

    /// <summary>The bytes of a cell that was added.</summary>
    public ReadOnlySpan<byte> Bytes(EscapedCell cell) => _bytes.Written.Slice(cell.Start, cell.Length);

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">Valid UTF-8.</param>
    /// <param name="isNumber">Whether it is a number in the source, which is no formula.</param>
    /// <param name="isLong">Whether it is longer than a spreadsheet holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public EscapedCell Add(ReadOnlySpan<byte> cell, bool isNumber, out bool isLong)
    {
        isLong = false;
        if (cell.IsEmpty)
            return default;
        int start = _bytes.Written.Length;
        bool isFormula = escapeFormula && !isNumber && FormulaStarts.Contains(cell[0]);
        isLong = cell.Length >= LongestCell && Encoding.UTF8.GetCharCount(cell) + (isFormula ? 1 : 0) > LongestCell;
        int plain = cell.IndexOfAny(Quoted);
        bool isQuoted = plain >= 0 || cell[0] == ' ' || cell[^1] == ' ';
        if (isQuoted)
            _bytes.Write("\""u8);
        if (isFormula)
            _bytes.Write("'"u8);
        if (plain < 0)
            _bytes.Write(cell);
        else
            QuoteDoubling.Write(cell, plain, _bytes);
        if (isQuoted)
            _bytes.Write("\""u8);
        return new EscapedCell(start, _bytes.Written.Length - start, isQuoted);
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();
}
