using System.Text.Json;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Measuring.Agreement;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>Agreement on spans against reference values (tests/reference/agreement).</summary>
public sealed class EntityReferenceTests : IDisposable
{
    private readonly JsonDocument _reference = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("agreement", "entities.json")));

    public void Dispose() => _reference.Dispose();

    [Theory]
    [InlineData("AB")]
    [InlineData("AC")]
    [InlineData("BC")]
    public void Exact_matches_are_those_of_the_reference(string pair)
    {
        JsonElement expected = _reference.RootElement.GetProperty("pairs").GetProperty(pair);
        AlabAgreement[] lines = [.. Measured.Agreement(Project(), perLabel: true).Pairs().Where(line => line.First + line.Second == pair)];
        AlabAgreement all = lines.Single(line => line.Label is null);
        Assert.Equal(expected.GetProperty("common tasks").GetArrayLength(), all.Tasks);
        Same(expected.GetProperty("exact span and label"), all);
        JsonProperty[] labels = [.. expected.GetProperty("exact span and label, by label").EnumerateObject()];
        Assert.Equal(labels.Select(label => label.Name), lines.Select(line => line.Label).OfType<string>());
        Assert.All(labels, label => Same(label.Value, lines.Single(line => line.Label == label.Name)));
    }

    [Fact]
    public void Over_all_annotators_F1_is_the_mean_over_the_pairs()
    {
        AlabAgreement all = Assert.Single(Measured.Agreement(Project()).OverAll());
        Assert.Equal(_reference.RootElement.GetProperty("mean F1 over pairs").GetDouble(), all.F1!.Value, 1e-9);
        Assert.Equal((3, 4), (all.Pairs, all.Tasks));
    }

    [Fact]
    public void Figures_of_labels_have_the_F1_over_all_annotators()
    {
        Dictionary<string, double?> over = Measured.Agreement(Project(), perLabel: true).OverAll()
            .Where(line => line.Label is not null).ToDictionary(line => line.Label!, line => line.F1);
        Assert.Equal(over.OrderBy(one => one.Key), Measured.By(new LabelCounter(), Project()).Figures("").ToDictionary(one => one.Label, one => one.F1).OrderBy(one => one.Key));
        Assert.Equal((1.0 + 0 + 0) / 3, over["DATE"]!.Value, 1e-9);
    }

    private static void Same(JsonElement expected, AlabAgreement line)
    {
        Assert.Equal(
            (expected.GetProperty("tp").GetInt32(), expected.GetProperty("first").GetInt32(), expected.GetProperty("second").GetInt32()),
            (line.ExactSpans, line.FirstSpans, line.SecondSpans));
        Same(expected.GetProperty("precision"), line.Precision, line, "Precision");
        Same(expected.GetProperty("recall"), line.Recall, line, "Recall");
        Same(expected.GetProperty("f1"), line.F1, line, "F1");
    }

    private static void Same(JsonElement expected, double? figure, AlabAgreement line, string name)
    {
        Assert.Equal(expected.ValueKind == JsonValueKind.Null, figure is null);
        Assert.Equal(figure is null, line.Undefined?.Contains(name, StringComparison.Ordinal) == true);
        if (figure is not null)
            Assert.Equal(expected.GetDouble(), figure.Value, 1e-9);
    }

    private string Project()
    {
        JsonElement documents = _reference.RootElement.EnumerateObject().First(one => one.Name.StartsWith("docs", StringComparison.Ordinal)).Value;
        return string.Join('\n', documents.EnumerateArray().Select(document => Measured.Task(
            document.GetProperty("task").GetInt32(),
            document.GetProperty("text").GetString()!,
            [.. "ABC".Select(annotator => $"{annotator}")
                .Where(annotator => document.GetProperty(annotator).ValueKind == JsonValueKind.Array)
                .Select(annotator => Measured.By(annotator, "", [.. document.GetProperty(annotator).EnumerateArray()
                    .Select(span => Sample.Span(span[0].GetInt32(), span[1].GetInt32(), span[2].GetString()!))]))])));
    }
}
