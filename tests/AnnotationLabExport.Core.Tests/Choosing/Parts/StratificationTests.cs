using System.Text.Json;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

/// <summary>The deterministic run of the paper's algorithm that tests/reference/splits has the membership of.</summary>
public sealed class StratificationTests
{
    private const string Run = "iterative stratification by the paper, ties to the lower number (deterministic)";
    private static readonly PartRatios Ratios = new();
    private static readonly List<Document> Documents = Read();

    [Fact]
    public void Single_documents_get_exactly_the_parts_of_the_reference()
    {
        int[] parts = Split(document => document.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using JsonDocument reference = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("splits", "distributions.json")));
        int[][] membership = reference.RootElement.GetProperty(Run).GetProperty("membership").Deserialize<int[][]>()!;
        for (int part = 0; part < membership.Length; part++)
            Assert.Equal(membership[part], Documents.Where((_, i) => parts[i] == part).Select(document => document.Id));
        Assert.Equal(0.0365, Lds(parts), 4);
    }

    [Fact]
    public void Patients_stay_together_and_the_labels_are_spread_as_well()
    {
        int[] parts = Split(document => document.Group);
        Assert.Equal([47, 6, 7], Sizes(parts));
        Assert.Equal(0.0408, Lds(parts), 4);
        Assert.All(
            Documents.Select((document, i) => (document.Group, Part: parts[i])).GroupBy(pair => pair.Group),
            group => Assert.Single(group.Select(pair => pair.Part).Distinct()));
    }

    /// <summary>The same by the tasks themselves, as they come.</summary>
    [Theory]
    [InlineData(false, 0.0365)]
    [InlineData(true, 0.0408)]
    public void Tasks_with_the_labels_of_the_documents_get_the_same_parts(bool byPatient, double lds)
    {
        string[] tasks = [.. Documents.Select(document => JsonSerializer.Serialize(new
        {
            id = document.Id,
            data = new { patient = document.Group },
            completions = new[] { new { result = document.Labels.Select(label => new { type = "labels", value = new { labels = new[] { label } } }) } },
        }))];
        SplitRun run = SplitRun.Of(tasks, new PartOptions { Stratify = true, GroupField = byPatient ? "patient" : null });
        int[] parts = [.. run.Parts.Select(part => Ratios.Names.ToList().IndexOf(part))];
        Assert.Equal(Split(document => byPatient ? document.Group : $"{document.Id}"), parts);
        Assert.Equal(lds, Lds(parts), 4);
    }

    [Fact]
    public void Groups_without_labels_go_where_tasks_are_wanted_the_largest_first()
    {
        StratifiedGroup[] groups = [new(1, default), new(5, default), new(1, default), new(3, default)];
        Assert.Equal([1, 0, 1, 1], Stratification.Assign(new PartRatios([1, 1]), 0, groups));
    }

    [Fact]
    public void No_groups_have_no_parts() => Assert.Empty(Stratification.Assign(Ratios, 0, []));

    private static int[] Split(Func<Document, string> key)
    {
        string[] labels = [.. Documents.SelectMany(document => document.Labels).Distinct().Order(StringComparer.Ordinal)];
        List<string> keys = [.. Documents.Select(key).Distinct()];
        StratifiedGroup[] groups = [.. keys.Select(group => Documents.Where(document => key(document) == group).ToList()).Select(members =>
            new StratifiedGroup(
                members.Count,
                members.SelectMany(document => document.Labels).GroupBy(label => label)
                    .Select(label => (Array.IndexOf(labels, label.Key), label.Count())).ToArray()))];
        int[] parts = Stratification.Assign(Ratios, labels.Length, groups);
        return [.. Documents.Select(document => parts[keys.IndexOf(key(document))])];
    }

    private static int[] Sizes(int[] parts) => [.. Enumerable.Range(0, Ratios.Count).Select(part => parts.Count(other => other == part))];

    /// <summary>How far a label's share of a part is from its share of all, on average over parts and labels.</summary>
    private static double Lds(int[] parts)
    {
        double Share(string label, Func<int, bool> isIn)
        {
            Document[] among = [.. Documents.Where((_, i) => isIn(i))];
            return among.Count(document => document.Labels.Contains(label)) / (double)among.Length;
        }

        return Documents.SelectMany(document => document.Labels).Distinct()
            .SelectMany(label => Enumerable.Range(0, Ratios.Count), (label, part) =>
                Math.Abs(Share(label, i => parts[i] == part) - Share(label, _ => true)))
            .Average();
    }

    private static List<Document> Read()
    {
        using JsonDocument documents = JsonDocument.Parse(File.ReadAllBytes(Repository.Reference("splits", "docs.json")));
        return [.. documents.RootElement.EnumerateArray().Select(document => new Document(
            document.GetProperty("id").GetInt32(),
            document.GetProperty("group").GetString()!,
            document.GetProperty("labels").Deserialize<string[]>()!))];
    }

    private sealed record Document(int Id, string Group, string[] Labels);
}
