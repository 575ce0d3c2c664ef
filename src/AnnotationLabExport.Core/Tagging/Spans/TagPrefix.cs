namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What stands before the label in a tag (docs/formats.md §6, scheme).</summary>
/// <param name="scheme">The scheme.</param>
internal sealed class TagPrefix(TaggingScheme scheme)
{
    /// <summary>The prefix with its hyphen.</summary>
    /// <param name="begins">Whether the span begins with this token, or anew in this sentence.</param>
    /// <param name="ends">Whether it ends with this token, or in this sentence.</param>
    /// <param name="followsSameLabel">Whether the token before it in the sentence belongs to another span of the same label.</param>
    public ReadOnlySpan<byte> Of(bool begins, bool ends, bool followsSameLabel) => (scheme, begins, ends) switch
    {
        (TaggingScheme.Iob1, _, _) => begins && followsSameLabel ? "B-"u8 : "I-"u8,
        (TaggingScheme.Iobes, true, true) => "S-"u8,
        (TaggingScheme.Bilou, true, true) => "U-"u8,
        (TaggingScheme.Iobes, false, true) => "E-"u8,
        (TaggingScheme.Bilou, false, true) => "L-"u8,
        (_, true, _) => "B-"u8,
        _ => "I-"u8,
    };
}
