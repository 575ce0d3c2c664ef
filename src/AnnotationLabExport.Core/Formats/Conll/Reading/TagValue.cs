namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>What can be read off a value as it stands in a column, whatever else is in the column (docs/formats.md §8, tag columns).</summary>
internal static class TagValue
{
    private const string Prefixes = "BIESLUMW";

    /// <summary>Whether it says that there is no span: O, or a placeholder.</summary>
    public static bool IsOutside(ReadOnlySpan<char> value) => value is "O" || IsNothing(value);

    /// <summary>Whether it says nothing at all.</summary>
    public static bool IsNothing(ReadOnlySpan<char> value) => value is "_" or "-";

    /// <summary>Whether it is what stands where a format has no value.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> value) => value is "-X-" || IsNothing(value);

    /// <summary>Whether a prefix stands before a label.</summary>
    public static bool HasPrefix(ReadOnlySpan<char> value) =>
        value.Length > 2 && value[1] is '-' or '_' && Prefixes.Contains(value[0], StringComparison.Ordinal);

    /// <summary>Whether it can be a tag: outside, or a prefix and a label.</summary>
    public static bool CanBeTag(ReadOnlySpan<char> value) => IsOutside(value) || HasPrefix(value);

    /// <summary>Whether it is a prefix alone.</summary>
    public static bool IsBare(ReadOnlySpan<char> value) => value.Length == 1 && Prefixes.Contains(value[0], StringComparison.Ordinal);

    /// <summary>Whether a prefix stands behind a label.</summary>
    public static bool HasSuffix(ReadOnlySpan<char> value) => value.Length > 2 && value[^2] is '-' or '_' && value[^1] is 'B' or 'I';
}
