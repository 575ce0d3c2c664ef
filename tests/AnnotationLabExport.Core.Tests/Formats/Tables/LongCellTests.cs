using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

/// <summary>Cells that a spreadsheet would cut are counted (docs/formats.md §5, §7).</summary>
public sealed class LongCellTests
{
    private const int Longest = 32_767;

    [Theory]
    [InlineData("a", 0, 0)]
    [InlineData("a", 1, 1)]
    [InlineData("é", 0, 0)]
    [InlineData("é", 1, 1)]
    [InlineData("\\\"", 0, 0)]
    [InlineData("\\\"", 1, 1)]
    public void A_cell_is_too_long_beyond_its_limit_in_units_without_its_quoting(string character, int beyond, int told) =>
        Assert.Equal(told, Count(string.Concat(Enumerable.Repeat(character, Longest + beyond))));

    [Fact]
    public void A_character_of_two_units_counts_twice()
    {
        Assert.Equal(0, Count(string.Concat(Enumerable.Repeat("😀", Longest / 2)) + "a"));
        Assert.Equal(1, Count(string.Concat(Enumerable.Repeat("😀", (Longest / 2) + 1))));
    }

    [Fact]
    public void What_neutralises_a_formula_counts()
    {
        string text = "=" + new string('1', Longest - 1);
        Assert.Equal(0, Count(text));
        Assert.Equal(1, Count(text, escapeFormula: true));
    }

    [Fact]
    public void Each_cell_is_told_with_its_task()
    {
        string text = new('x', Longest + 1);
        var run = ExportRun.Of(
            $$$"""{"id":7,"data":{"a":"{{{text}}}","b":"{{{text}}}"},"completions":[{"id":8,"result":[]}]}""", AlabFormat.Csv);
        Assert.Equal(2, run.Count(DiagnosticCode.CellTooLong));
        Assert.All(run.Diagnostics, one => Assert.Equal(("7", "8"), (one.TaskId, one.CompletionId)));
    }

    private static int Count(string content, bool escapeFormula = false) => ExportRun.Of(
        Table.Data($"\"a\":\"{content}\""), AlabFormat.Csv, new() { Own = [new TableOptions { EscapeFormula = escapeFormula }] }).Count(DiagnosticCode.CellTooLong);
}
