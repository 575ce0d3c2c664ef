namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>Which columns of a sample are tags, and how their labels are spelled.</summary>
/// <param name="Columns">Where they stand, from 0, by level.</param>
/// <param name="Spelling">How labels are spelled.</param>
internal sealed record FoundTags(IReadOnlyList<int> Columns, TagSpelling Spelling)
{
    /// <summary>How many columns could have been the one that was taken; 0 where there was no choice.</summary>
    public int Choices { get; init; }

    /// <summary>The line of the sample, from 0, for which prefixes of the other lines were taken for parts of labels; -1 if none was.</summary>
    public int Stray { get; init; } = -1;

    /// <summary>Whether the values tell that they are tags: labels without prefix, or with one behind, might be anything.</summary>
    public bool IsCertain => Spelling is not (TagSpelling.Plain or TagSpelling.Suffix);
}
