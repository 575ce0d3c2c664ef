using System.Globalization;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>The shape of a CoNLL file as its sample decided it, held to the end (docs/formats.md §8).</summary>
internal sealed record ConllShape
{
    /// <summary>Whether each tab separates columns, not a run of blanks and tabs.</summary>
    public required bool IsTabbed { get; init; }

    /// <summary>How many columns the file has.</summary>
    public required int Columns { get; init; }

    /// <summary>Whether the first column counts the tokens of each sentence.</summary>
    public required bool IsNumbered { get; init; }

    /// <summary>Where the token stands, from 0.</summary>
    public required int Token { get; init; }

    /// <summary>Where the tags stand, and how they are spelled.</summary>
    public required FoundTags Tags { get; init; }

    /// <summary>The labels of the sample without lines that begin with #: only these make a token of such a line; null where any tag does.</summary>
    public required IReadOnlySet<string>? Labels { get; init; }

    /// <summary>The place of the row of names in the sample, from 0; -1 if there is none.</summary>
    public required int Names { get; init; }

    /// <summary>How many columns the row of names has.</summary>
    public int NamedColumns { get; init; }

    /// <summary>What was decided, without its place.</summary>
    public override string ToString()
    {
        string between = IsTabbed ? "tabs" : "blanks";
        string numbered = IsNumbered ? ", numbered by column 1" : "";
        string tags = (Tags.Columns.Count == 1 ? "column " : "columns ") + string.Join(", ", Tags.Columns.Select(Number));
        string names = Names >= 0 ? "; the first line is a row of names" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Columns} columns between {between}; tokens in column {Token + 1}{numbered}; tags in {tags}, {Spelling}{names}.");
    }

    private string Spelling => Tags.Spelling switch
    {
        TagSpelling.Prefix => "labels behind a prefix",
        TagSpelling.Bare => "without labels",
        TagSpelling.Plain => "labels without prefix",
        TagSpelling.Suffix => "labels before a prefix that stands behind",
        _ => "O alone so far",
    };

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
