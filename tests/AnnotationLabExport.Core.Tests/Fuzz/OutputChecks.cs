using System.Buffers;
using System.Text;
using System.Text.Json;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>What must hold of every file, whatever it was made from.</summary>
internal static class OutputChecks
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        "\t\n\v\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    public static void Check(AlabFormat format, byte[] output, FormatOptions options)
    {
        switch (format)
        {
            case AlabFormat.Json:
                Json(output, format, options.Of<JsonOptions>().Style);
                break;
            case AlabFormat.JsonLines:
                Json(output, format, JsonStyle.Lines);
                break;
            case AlabFormat.Conll2003:
                Conll(Text(output), options.Of<ConllOptions>());
                break;
            case AlabFormat.Csv or AlabFormat.Tsv:
                Table(Text(output), format == AlabFormat.Csv ? ',' : '\t', options.Of<TableOptions>());
                break;
        }
    }

    /// <summary>It is JSON to another parser, and comes out of its own export as it went in.</summary>
    private static void Json(byte[] output, AlabFormat format, JsonStyle style)
    {
        var reader = new Utf8JsonReader(output, new JsonReaderOptions { MaxDepth = 1000, AllowMultipleValues = style == JsonStyle.Lines });
        while (reader.Read())
            continue;
        if (output.Length > 0)
            Assert.Equal(output, ExportRun.Of(output, format, new FormatOptions { Own = [new JsonOptions { Style = style }] }).Bytes);
    }

    private static void Table(string output, char delimiter, TableOptions options)
    {
        List<string[]> records = Rfc4180.Read(output, delimiter, options.NewLine == LineEnding.CrLf ? "\r\n" : "\n");
        if (records.Count > 0)
            Assert.All(records, record => Assert.Equal(records[0].Length, record.Length));
        Assert.True(records.Count > 0 || options.NoHeader, "The header is missing.");
    }

    private static void Conll(string output, ConllOptions options)
    {
        char separator = options.Separator == ConllSeparator.Tab ? '\t' : ' ';
        Assert.True(output.Length == 0 || output[^1] == '\n', "The last line has no end.");
        int columns = 0;
        var reader = new ConllReader("own", "own");
        foreach (string line in output.Split('\n'))
        {
            reader.Add(line);
            if (line.Length == 0 || line.StartsWith("-DOCSTART-" + separator, StringComparison.Ordinal))
                continue;
            string[] cells = line.Split(separator);
            columns = columns == 0 ? cells.Length : columns;
            Assert.Equal(columns, cells.Length);
            Assert.All(cells, cell => Assert.True(cell.Length > 0 && cell.AsSpan().IndexOfAny(WhiteSpace) < 0, line));
        }

        reader.Finish();
        Assert.True(columns is 0 or >= 4, $"{columns} columns.");
    }

    /// <summary>Every output but JSON is valid UTF-8.</summary>
    private static string Text(byte[] output) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output);
}
