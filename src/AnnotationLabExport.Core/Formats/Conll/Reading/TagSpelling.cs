namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>How the tags of a file spell their labels (docs/formats.md §8, tag columns).</summary>
internal enum TagSpelling
{
    /// <summary>Not known yet: there was nothing but O.</summary>
    Undecided,

    /// <summary><c>B-X</c>.</summary>
    Prefix,

    /// <summary><c>B</c>: the label is not told.</summary>
    Bare,

    /// <summary><c>X</c>: neighbours of one label are one span.</summary>
    Plain,

    /// <summary><c>X-B</c>.</summary>
    Suffix,
}
