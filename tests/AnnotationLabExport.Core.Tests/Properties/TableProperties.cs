using System.Globalization;
using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 80)]
public sealed class TableProperties
{
    private static readonly TableOptions[] Choices =
    [
        new(),
        new() { IncludeMetadata = true, EscapeFormula = true },
        new() { Shape = TableShape.Long },
        new() { NewLine = LineEnding.CrLf },
    ];

    [Property]
    public void Every_record_has_the_headers_cells_and_two_readers_agree_on_them(NastyProject project)
    {
        foreach (AlabFormat format in new[] { AlabFormat.Csv, AlabFormat.Tsv })
        {
            foreach (TableOptions table in Choices)
            {
                foreach (AnnotationSource source in Enum.GetValues<AnnotationSource>())
                {
                    var run = ExportRun.Of(project.Json, format, new() { Own = [table], Choice = new() { Source = source } });
                    AssertReadable(run.Text, format == AlabFormat.Csv ? ',' : '\t', table.NewLine);
                }
            }
        }
    }

    [Property]
    public void Tables_that_are_written_together_are_what_each_is_alone(NastyProject project, char delimiter)
    {
        foreach (TableOptions table in Choices)
        {
            var options = new FormatOptions { Own = [table with { Delimiter = TableOptions.MayDelimit(delimiter) ? delimiter : ';' }] };
            AlabFormat[] formats = [AlabFormat.Tsv, AlabFormat.Json, AlabFormat.Csv, AlabFormat.Spans];
            MemoryStream[] streams = [.. formats.Select(_ => new MemoryStream())];
            FormatExport[] exports = [.. formats.Select((format, i) => new FormatExport(ExportFormats.Of(format), options, new Utf8Output(streams[i])))];
            new ExportSession(options, exports).Run(new MemorySource(project.Json), new SilentProgress(), CancellationToken.None);
            for (int i = 0; i < formats.Length; i++)
            {
                var alone = ExportRun.Of(project.Json, formats[i], options);
                Assert.Equal(alone.Text, Encoding.UTF8.GetString(streams[i].ToArray()));
                Assert.Equal(alone.Counts, exports[i].Log.Counts);
                Assert.Equal((alone.Tasks, alone.Completions, alone.Annotations), (exports[i].Tasks, exports[i].Completions, exports[i].Annotations));
                exports[i].Dispose();
            }
        }
    }

    [Property]
    public void Column_names_differ_also_in_powershell(NastyProject project)
    {
        string[] header = Rfc4180.Read(ExportRun.Of(project.Json, AlabFormat.Csv).Text, ',')[0];
        Assert.Equal(header.Length, header.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Property]
    public void One_record_for_every_annotation_set_or_task_without_any(NastyProject project)
    {
        var run = ExportRun.Of(project.Json, AlabFormat.Csv);
        Assert.Equal(1 + run.Completions + run.WithoutAnnotations, Rfc4180.Read(run.Text, ',').Count);
        Assert.Equal(project.Tasks.Count, run.Tasks + run.Skipped + run.Count(DiagnosticCode.TaskUnrecognised));
    }

    [Property]
    public void No_cell_is_a_formula_when_they_are_neutralised(NastyProject project)
    {
        var run = ExportRun.Of(project.Json, AlabFormat.Csv, new() { Own = [new TableOptions { EscapeFormula = true }] });
        Assert.All(
            Rfc4180.Read(run.Text, ',').SelectMany(record => record).Where(cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0])),
            cell => Assert.Matches(@"\A-[0-9.Ee+-]+\z", cell));
    }

    [Property]
    public void Cells_of_any_characters_come_back(string?[] characters, char more)
    {
        string[] cells = ["first", .. characters.Select(text => text ?? ""), $" {more}", $"{more}\"\r", "last"];
        string[] expected = [.. cells.Select(AnnotationLabExport.Text.Surrogates.Replace)];
        foreach (char delimiter in ",\t;| '=a\0\v\u00a0\u00a7\u3001\uFEFF")
        {
            using var output = new Utf8Output();
            using (var records = new RecordWriter(output, delimiter, LineEnding.Lf, escapeFormula: false))
            {
                records.Write(cells);
                records.EndRecord();
                records.Write(cells);
                records.EndRecord();
            }

            List<string[]> read = AssertReadable(Encoding.UTF8.GetString(output.Written), delimiter, LineEnding.Lf);
            Assert.Equal([expected, expected], read);
        }
    }

    private static List<string[]> AssertReadable(string text, char delimiter, LineEnding lineEnding)
    {
        List<string[]> records = Rfc4180.Read(text, delimiter, lineEnding == LineEnding.CrLf ? "\r\n" : "\n");
        Assert.All(records, record => Assert.Equal(records[0].Length, record.Length));
        using var parser = new CsvParser(
            new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), WhiteSpaceChars = [] });
        int count = 0;
        while (parser.Read())
            Assert.Equal(records[count++], parser.Record);
        Assert.Equal(records.Count, count);
        return records;
    }
}
