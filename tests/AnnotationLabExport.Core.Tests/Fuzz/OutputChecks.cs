using System.Buffers;
using System.Text;
using System.Text.Json;
using AnnotationLabExport.CoreTests.Formats.Spacy;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>What must hold of every file, whatever it was made from.</summary>
internal static class OutputChecks
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        "\t\n\v\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF");

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
            case AlabFormat.LabelStudio:
                LabelStudio(output);
                break;
            case AlabFormat.SparkNlp or AlabFormat.HuggingFace:
                Parquet(output);
                break;
            case AlabFormat.Spacy:
                Assert.NotNull(Spacy.Read(output).Docs());
                break;
            case AlabFormat.Assertion or AlabFormat.Relation or AlabFormat.Classification:
                Table(Text(output), ',', new TableOptions());
                break;
            case AlabFormat.JsonMin:
                using (JsonDocument.Parse(output, new JsonDocumentOptions { MaxDepth = 1000 }))
                    break;
            case AlabFormat.Spans:
                Lines(Text(output));
                break;
            case AlabFormat.Csv or AlabFormat.Tsv:
                Table(Text(output), format == AlabFormat.Csv ? ',' : '\t', options.Of<TableOptions>());
                break;
        }
    }

    /// <summary>A task that was read from CoNLL: every token and every sentence has something, and every span quotes its text.</summary>
    public static void CheckRead(AlabTask task)
    {
        string text = task.Text!;
        Assert.True(text.Length == 0 || text.Split('\n').All(sentence => sentence.Split(' ').All(token => token.Length > 0)), "An empty token.");
        foreach (AlabAnnotation span in task.Completions[0].Annotations)
            Assert.Equal(text[(int)span.Start!..(int)span.End!], span.Text);
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

    /// <summary>It is JSON that Label Studio keeps: UTF-8, no character that it cannot export, numbers of 64 bits, nothing else in a task.</summary>
    private static void LabelStudio(byte[] output)
    {
        using JsonDocument document = JsonDocument.Parse(Text(output), new JsonDocumentOptions { MaxDepth = 1000 });
        Assert.DoesNotContain("\\u0000", document.RootElement.GetRawText().Replace("\\\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (JsonElement task in document.RootElement.EnumerateArray())
        {
            Assert.Equal(["data", "meta", "annotations", "predictions"], task.EnumerateObject().Select(member => member.Name));
            Kept(task);
        }
    }

    private static void Kept(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Assert.NotNull(member.Name);
                    Kept(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement element in value.EnumerateArray())
                    Kept(element);
                break;
            case JsonValueKind.String:
                Assert.NotNull(value.GetString());
                break;
            case JsonValueKind.Number:
                Assert.True(value.TryGetInt64(out _) || (value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') && double.IsFinite(value.GetDouble())));
                break;
        }
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
        using var reader = new ConllReader("own", "own", new());
        foreach (string line in output.Split('\n'))
        {
            reader.Add(line);
            while (reader.TryTake(out _))
                continue;
            if (line.Length == 0 || line.StartsWith("-DOCSTART-" + separator, StringComparison.Ordinal))
                continue;
            string[] cells = line.Split(separator);
            columns = columns == 0 ? cells.Length : columns;
            Assert.Equal(columns, cells.Length);
            Assert.All(cells, cell => Assert.True(cell.Length > 0 && cell.AsSpan().IndexOfAny(WhiteSpace) < 0, line));
        }

        reader.Finish();
        while (reader.TryTake(out _))
            continue;
        Assert.True(columns is 0 or >= 4, $"{columns} columns.");
    }

    /// <summary>Arrow reads every value of every column.</summary>
    private static void Parquet(byte[] output)
    {
        using var arrow = new ArrowParquet(output);
        foreach (string path in arrow.Paths)
            Assert.NotNull(arrow.Values(path));
    }

    /// <summary>Every line is a JSON object.</summary>
    private static void Lines(string output)
    {
        Assert.True(output.Length == 0 || output[^1] == '\n', "The last line has no end.");
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    /// <summary>Every output of text but JSON is valid UTF-8.</summary>
    private static string Text(byte[] output) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output);
}
