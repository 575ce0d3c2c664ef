namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>What a line of a file turns out to be that is neither blank nor a header.</summary>
internal enum LineOutcome
{
    /// <summary>A token with its tags.</summary>
    Token,

    /// <summary>No token by the rules: a comment, a row of CoNLL-U that stands for several tokens or for none.</summary>
    NoToken,

    /// <summary>A line whose token is missing.</summary>
    Empty,

    /// <summary>A line with too few columns.</summary>
    TooShort,

    /// <summary>A line with a value that can be no tag.</summary>
    NoTag,
}
