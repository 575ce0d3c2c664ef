using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>Filters of all kinds, alone and combined.</summary>
internal static class RandomSelection
{
    private static readonly string[] Ids = ["1", "2", "10", "1.0", "a", "A", "", "é", "a\0", "[1]", "'; DROP TABLE task; --", "none"];
    private static readonly string[] Labels = ["DRUG", "drug", "b", "gone", "\ud83d", "a\0b", "a", "'; DROP TABLE task; --"];
    private static readonly string[] Annotators = ["eric", "MAURO", "7", "", "' OR 1=1 --"];

    private static readonly string[] Dates =
    [
        "2024-01-03T00:00:00Z", "2024-01-03T01:00:00+01:00", "2024-01-05T12:00:00Z", "2024-02-01T10:00:00Z", "2024-03-01T00:00:00Z",
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    ];

    public static ChoiceOptions Any(Random random) => new()
    {
        Filter = new TaskFilter
        {
            Ids = Some(random, Ids, StringComparer.Ordinal),
            Labels = Some(random, Labels, StringComparer.Ordinal),
            Annotators = Some(random, Annotators, StringComparer.OrdinalIgnoreCase),
            Title = random.Next(8) switch { 0 => title => title == "T1 \0é", 1 => title => title.Length == 0, _ => null },
            ChangedAfter = random.Next(4) == 0 ? Date(random) : null,
            ChangedBefore = random.Next(4) == 0 ? Date(random) : null,
        },
        OnlyGroundTruth = random.Next(5) == 0,
        ExcludeTasksWithoutCompletions = random.Next(5) == 0,
    };

    private static HashSet<string>? Some(Random random, string[] from, StringComparer comparer) => random.Next(3) > 0
        ? null
        : from.Where(_ => random.Next(3) == 0).ToHashSet(comparer);

    private static DateTimeOffset Date(Random random) =>
        DateTimeOffset.Parse(Dates[random.Next(Dates.Length)], System.Globalization.CultureInfo.InvariantCulture);
}
