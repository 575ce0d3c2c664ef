namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>Finds the columns of tags in a sample (docs/formats.md §8, tag columns, a to e).</summary>
/// <param name="rows">The sample.</param>
/// <param name="columns">How many columns the file has.</param>
/// <param name="token">Where the token stands, from 0.</param>
internal sealed class TagFinder(IReadOnlyList<SampleRow> rows, int columns, int token)
{
    private const int FirstOfLayout = 3;
    private const int MostLabels = 256;

    /// <summary>The columns that are tags by what stands in them; null if there is none.</summary>
    public FoundTags? Find()
    {
        if (rows.Count == 0)
            return null;
        int[] candidates = Candidates();
        if (Levels(candidates) is { } levels)
            return Spelled(levels);
        int[] ofTags = Array.FindAll(candidates, IsOfTags);
        if (ofTags.Length > 0)
            return Spelled(ofTags[^1..]) with { Choices = ofTags.Count(HoldsSpans) };
        int bare = Array.FindLastIndex(candidates, IsBare);
        if (bare >= 0)
            return new FoundTags([candidates[bare]], TagSpelling.Bare);
        return candidates.Length > 0 && HasLabels(candidates[^1]) ? Spelled(candidates[^1..]) : null;
    }

    /// <summary>How labels are spelled in columns that were asked for.</summary>
    public FoundTags Spelled(int[] asked)
    {
        List<string> values = [.. asked.SelectMany(Values).Where(value => !TagValue.IsOutside(value))];
        TagSpelling spelling = values.Count == 0 ? TagSpelling.Undecided
            : values.TrueForAll(value => TagValue.HasPrefix(value)) ? TagSpelling.Prefix
            : values.TrueForAll(value => TagValue.IsBare(value)) ? TagSpelling.Bare
            : values.TrueForAll(value => TagValue.HasSuffix(value)) ? TagSpelling.Suffix
            : TagSpelling.Plain;
        return new FoundTags(asked, spelling) { Stray = spelling == TagSpelling.Plain ? Stray(asked, values) : -1 };
    }

    /// <summary>The first line without a tag, where most have one; -1 where they do not.</summary>
    private int Stray(int[] asked, List<string> values)
    {
        if (values.Count(value => TagValue.HasPrefix(value)) * 2 <= values.Count)
            return -1;
        return rows.First(row => !Array.TrueForAll(asked, column => TagValue.CanBeTag(row.Cells[column]))).Line;
    }

    /// <summary>All columns after the token, or where there is none all before it.</summary>
    private int[] Candidates() => token + 1 < columns
        ? [.. Enumerable.Range(token + 1, columns - token - 1)]
        : [.. Enumerable.Range(0, token)];

    /// <summary>All columns behind placeholders, as this program writes them, or all there are; null if not all are of tags.</summary>
    private int[]? Levels(int[] candidates)
    {
        bool isLayout = token == 0 && columns > FirstOfLayout && IsNothing(1) && IsNothing(2);
        int[] levels = isLayout ? candidates[(FirstOfLayout - 1)..] : candidates;
        return levels.Length > 0 && Array.TrueForAll(levels, IsOfTags) ? levels : null;
    }

    private IEnumerable<string> Values(int column) => rows.Select(row => row.Cells[column]);

    private bool IsNothing(int column) => Values(column).All(value => TagValue.IsPlaceholder(value));

    private bool IsOfTags(int column) =>
        Values(column).All(value => TagValue.CanBeTag(value)) && !Values(column).All(value => TagValue.IsNothing(value));

    private bool HoldsSpans(int column) => Values(column).Any(value => !TagValue.IsOutside(value));

    private bool IsBare(int column) => Values(column).All(value => value == "O" || TagValue.IsBare(value));

    private bool HasLabels(int column)
    {
        var values = Values(column).ToHashSet(StringComparer.Ordinal);
        return values.Remove("O") && values.Count <= MostLabels;
    }
}
