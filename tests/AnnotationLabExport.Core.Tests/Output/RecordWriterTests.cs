using System.Globalization;
using System.Text;
using AnnotationLabExport.Output;
using CsvHelper;
using CsvHelper.Configuration;

namespace AnnotationLabExport.CoreTests.Output;

/// <summary>Cells that are given as bytes come out as CsvHelper writes them given as strings.</summary>
public sealed class RecordWriterTests
{
    private static readonly string[] Cells =
    [
        "", "a", " a", "a ", " ", "a b", "\"", "\"\"", "a\"b", "a,b", "a\tb", "a;b", "a\u3001b", "\r", "\n", "a\r\nb", "é\"😀", "'", "=1", "\"a\",\n",
        new string('x', 5000), new string('"', 5000), new string('\t', 3), "[{\"start\":1,\"labels\":[\"A\"]},{\"text\":\"a\\\"b\"}]",
    ];

    [Theory]
    [InlineData(',', LineEnding.Lf)]
    [InlineData('\t', LineEnding.Lf)]
    [InlineData(';', LineEnding.CrLf)]
    [InlineData('\'', LineEnding.Lf)]
    [InlineData(' ', LineEnding.Lf)]
    [InlineData('\u3001', LineEnding.CrLf)]
    public void Bytes_are_written_as_strings_are(char delimiter, LineEnding newLine)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            NewLine = newLine == LineEnding.CrLf ? "\r\n" : "\n",
            WhiteSpaceChars = [],
            ShouldQuote = field => field.Field is { Length: > 0 } text && (text.AsSpan().IndexOfAny([delimiter, '"', '\r', '\n']) >= 0 || text[0] == ' ' || text[^1] == ' '),
        };
        using var expected = new StringWriter();
        using (var csv = new CsvWriter(expected, configuration, leaveOpen: true))
        {
            for (int first = 0; first < Cells.Length; first++)
            {
                foreach (string cell in Cells.Skip(first))
                    csv.WriteField(cell);
                csv.NextRecord();
            }
        }

        using var output = new Utf8Output();
        using (var records = new RecordWriter(output, delimiter, newLine, escapeFormula: false))
        {
            for (int first = 0; first < Cells.Length; first++)
            {
                foreach (string cell in Cells.Skip(first))
                    records.Write(Encoding.UTF8.GetBytes(cell));
                records.EndRecord();
            }
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void A_cell_takes_no_memory_of_its_own()
    {
        using var output = new Utf8Output();
        using var records = new RecordWriter(output, ',', LineEnding.Lf, escapeFormula: true);
        byte[] cell = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"quoted\", é\n", 100)));
        Write(records, cell, 100);
        output.Shorten(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(records, cell, 100);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, cell.Length);
    }

    private static void Write(RecordWriter records, byte[] cell, int count)
    {
        for (int i = 0; i < count; i++)
            records.Write(cell);
        records.EndRecord();
    }
}
