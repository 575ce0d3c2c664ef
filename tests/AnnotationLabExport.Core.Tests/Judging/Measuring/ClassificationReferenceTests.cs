using System.Text.Json;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Measuring.Agreement;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>Agreement on choices against scikit-learn and the package krippendorff (tests/reference/agreement).</summary>
public sealed class ClassificationReferenceTests
{
    private const string Table = "table (rows: annotators, columns: tasks)";

    public static TheoryData<string> Cases =>
        [.. Reference().RootElement.EnumerateObject().Where(one => one.Value.TryGetProperty(Table, out _)).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figures_are_those_of_other_tools(string name)
    {
        using JsonDocument reference = Reference();
        JsonElement expected = reference.RootElement.GetProperty(name);
        AgreementTable table = Measured.Agreement(Project(expected.GetProperty(Table)));
        AlabAgreement all = Assert.Single(table.OverAll());
        Same(expected.GetProperty("alpha by its definition"), all.Alpha, all, "Alpha");
        AlabAgreement[] pairs = [.. table.Pairs()];
        foreach (JsonProperty pair in expected.GetProperty("pairs").EnumerateObject())
        {
            int tasks = pair.Value.GetProperty("common tasks").GetInt32();
            AlabAgreement? line = pairs.SingleOrDefault(line => $"{line.First},{line.Second}" == pair.Name);
            Assert.Equal(tasks > 0, line is not null);
            if (line is null)
                continue;
            Assert.Equal((AnnotationKind.Classification, "c", tasks, (long)tasks), (line.Kind, line.Control, line.Tasks, line.Units));
            Same(pair.Value.GetProperty("cohen_kappa_score"), line.Kappa, line, "Kappa");
            Assert.Equal(pair.Value.GetProperty("observed agreement").GetDouble(), line.Observed!.Value, 1e-9);
        }
    }

    private static JsonDocument Reference() =>
        JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("agreement", "classification.json")));

    private static void Same(JsonElement expected, double? figure, AlabAgreement line, string name)
    {
        if (expected.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(value.GetDouble(), figure!.Value, 1e-9);
            Assert.DoesNotContain(name, line.Undefined ?? "", StringComparison.Ordinal);
            return;
        }

        Assert.Null(figure);
        Assert.Contains(name, line.Undefined, StringComparison.Ordinal);
    }

    private static string Project(JsonElement table)
    {
        JsonElement[][] rows = [.. table.EnumerateArray().Select(row => row.EnumerateArray().ToArray())];
        int tasks = rows.Max(row => row.Length);
        string[] project = [.. Enumerable.Range(0, tasks).Select(task => Measured.Task(
            task + 1,
            "",
            [.. rows.Select((row, annotator) => (Value: row[task], annotator))
                .Where(cell => cell.Value.ValueKind != JsonValueKind.Null)
                .Select(cell => Measured.By($"{cell.annotator}", "", Measured.Choice("c", $"{cell.Value}")))]))];
        return project.Length == 0 ? "[]" : string.Join('\n', project);
    }
}
