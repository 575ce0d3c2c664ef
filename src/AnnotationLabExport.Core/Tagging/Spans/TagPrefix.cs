namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What stands before the label in a tag (docs/formats.md §6, scheme).</summary>
/// <param name="scheme">The scheme.</param>
internal sealed class TagPrefix(TaggingScheme scheme)
{
    /// <summary>The tag of a token outside of all spans.</summary>
    public const string Outside = "O";

    /// <summary>How many positions the scheme tells apart: B and I, and where a span ends.</summary>
    public int Positions => scheme is TaggingScheme.Iobes or TaggingScheme.Bilou ? 4 : 2;

    /// <summary>Where in its span a token stands.</summary>
    /// <param name="begins">Whether the span begins with this token, or anew in this sentence.</param>
    /// <param name="ends">Whether it ends with this token, or in this sentence.</param>
    /// <param name="followsSameLabel">Whether the token before it in the sentence belongs to another span of the same label.</param>
    public TagPosition Position(bool begins, bool ends, bool followsSameLabel) => (scheme, begins, ends) switch
    {
        (TaggingScheme.Iob1, _, _) => begins && followsSameLabel ? TagPosition.Begin : TagPosition.Inside,
        (TaggingScheme.Iobes or TaggingScheme.Bilou, true, true) => TagPosition.Single,
        (TaggingScheme.Iobes or TaggingScheme.Bilou, false, true) => TagPosition.End,
        (_, true, _) => TagPosition.Begin,
        _ => TagPosition.Inside,
    };

    /// <summary>The prefix of a position, with its hyphen.</summary>
    public ReadOnlySpan<byte> Of(TagPosition position) => (position, scheme) switch
    {
        (TagPosition.Begin, _) => "B-"u8,
        (TagPosition.Inside, _) => "I-"u8,
        (TagPosition.End, TaggingScheme.Bilou) => "L-"u8,
        (TagPosition.End, _) => "E-"u8,
        (_, TaggingScheme.Bilou) => "U-"u8,
        _ => "S-"u8,
    };
}
