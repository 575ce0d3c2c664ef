using System.Globalization;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

/// <summary>What stands between cells (docs/formats.md §5).</summary>
public sealed class DelimiterTests
{
    [Theory]
    [InlineData(';', "a;b,c", "\"a;b,c\"")]
    [InlineData(';', "a,b", "a,b")]
    [InlineData('|', "a|b", "\"a|b\"")]
    [InlineData(' ', "a b", "\"a b\"")]
    [InlineData('a', "a", "\"a\"")]
    [InlineData('§', "a§b", "\"a§b\"")]
    [InlineData('§', "a¶b", "a¶b")]
    [InlineData('、', "a、b", "\"a、b\"")]
    [InlineData('、', "a。b", "a。b")]
    [InlineData('\t', "a\\tb", "\"a\tb\"")]
    [InlineData('\0', "a", "a")]
    public void A_cell_that_holds_it_is_quoted(char delimiter, string content, string written) => Assert.Equal(
        string.Join(delimiter, "1", written, "\n"),
        Table.Text(Table.Data($"\"n\":\"{content}\""), new() { Delimiter = delimiter, NoHeader = true }));

    [Fact]
    public void The_header_has_it_too() =>
        Assert.Equal("task_id;\"x;y\";completion_id\n1;2;\n", Table.Text(Table.Data("\"x;y\":2"), new() { Delimiter = ';' }));

    [Fact]
    public void A_file_of_tsv_always_has_tabs() =>
        Assert.Equal("task_id\tcompletion_id\n1\t\n", ExportRun.Of("""{"id":1,"data":{}}""", AlabFormat.Tsv, new() { Own = [new TableOptions { Delimiter = ';' }] }).Text);

    [Theory]
    [InlineData(",;\t |'=a1-§、\0\v\u00A0", true)]
    [InlineData("\"\r\n\f\u0085\u2028\u2029\uD83D\uDE00", false)]
    public void A_quote_a_line_break_and_half_a_pair_delimit_nothing(string characters, bool may) =>
        Assert.All(characters, character => Assert.Equal(may, TableOptions.MayDelimit(character)));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    [InlineData("")]
    public void A_culture_has_its_own(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        Assert.Equal(culture.TextInfo.ListSeparator[..1], $"{TableOptions.DelimiterOf(culture)}");
    }
}
