using System.Globalization;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Numbers in a sentence.</summary>
internal static class NumberRanges
{
    private const int Most = 10;

    /// <summary>Numbers of shards, neighbours together; of very many the first.</summary>
    /// <param name="numbers">At least one, in their order.</param>
    public static string Shards(IReadOnlyList<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (int number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
                ranges[^1] = (ranges[^1].First, number);
            else
                ranges.Add((number, number));
        }

        string more = ranges.Count <= Most ? "" : " and others";
        return $"{(numbers.Count == 1 ? "shard" : "shards")} {string.Join(", ", ranges.Take(Most).Select(Spelled))}{more}";
    }

    private static string Spelled((int First, int Last) range) => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}{(range.Last == range.First + 1 ? ", " : " to ")}{range.Last}");
}
