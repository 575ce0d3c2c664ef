using System.Globalization;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>Decides the shape of a file from its first lines (docs/formats.md §8).</summary>
/// <param name="source">What errors call the file.</param>
/// <param name="sample">Its first lines, at least one of which may be a token.</param>
/// <param name="options">What is not left to the file.</param>
internal sealed class ShapeFinder(string source, LineSample sample, ConllReadOptions options)
{
    private readonly List<int> _lines = sample.TokenLines();

    /// <summary>The shape.</summary>
    /// <exception cref="AlabException">No column can be tags, or one that was asked for is not there.</exception>
    public ConllShape Find()
    {
        if (options.AsksForNames)
            return Shape(hasNames: true) ?? throw NoTags(Table(hasNames: true).Columns);
        ConllShape? whole = Shape(hasNames: false);
        if (whole is { Tags.IsCertain: true })
            return whole;
        ConllShape? rest = Shape(hasNames: true);
        if (rest is { Tags.IsCertain: true } || (whole is not null && rest is not null && LooksLikeNames(whole)))
            return rest;
        return whole ?? throw NoTags(Table(hasNames: false).Columns);
    }

    private SampleTable Table(bool hasNames) => new(sample, hasNames && _lines.Count > 1 ? _lines[1..] : _lines);

    /// <summary>The shape with the first line as a token or as a row of names; null if there is none.</summary>
    private ConllShape? Shape(bool hasNames)
    {
        if (hasNames && _lines.Count < 2)
            return null;
        SampleTable table = Table(hasNames);
        if (table.Columns == LineColumns.Most)
            return null;
        string[] names = hasNames ? table.Cells(_lines[0]) : [];
        int token = options.TokenColumn is { } asked ? Place(asked, table.Columns, names, "-TokenColumn")
            : table.IsNumbered ? 1
            : 0;
        List<SampleRow> rows = table.Rows(token);
        var finder = new TagFinder(rows, table.Columns, token);
        FoundTags? tags = options.TagColumns.Count == 0 ? finder.Find() : finder.Spelled(Asked(table.Columns, names, token));
        return tags is null ? null : new ConllShape
        {
            IsTabbed = table.IsTabbed,
            Columns = table.Columns,
            IsNumbered = table.IsNumbered && token != 0,
            Token = token,
            Tags = tags,
            Labels = tags.IsCertain ? null : rows.Select(row => row.Cells[tags.Columns[^1]]).ToHashSet(StringComparer.Ordinal),
            Names = hasNames ? _lines[0] : -1,
            NamedColumns = names.Length,
        };
    }

    /// <summary>
    /// Whether the first line is a row of names although it might be a token with a label: what stands in its last column
    /// stands in no other line, it has no O, and there are other labels.
    /// </summary>
    private bool LooksLikeNames(ConllShape shape)
    {
        var table = new SampleTable(sample, _lines);
        List<SampleRow> rows = table.Rows(shape.Token);
        string[] first = table.Cells(_lines[0]);
        if (first.Length == 0 || first.Contains("O") || rows.Count == 0)
            return false;
        bool hasSuffix = shape.Tags.Spelling == TagSpelling.Suffix;
        int column = shape.Tags.Columns[^1];
        string name = Compared(rows[0].Line == _lines[0] ? rows[0].Cells[column] : first[^1]);
        IEnumerable<string> others = rows.Where(row => row.Line != _lines[0]).Select(row => row.Cells[column]);
        return others.All(other => Compared(other) != name) && others.Any(other => !TagValue.IsOutside(other));

        string Compared(string value) => hasSuffix && TagValue.HasSuffix(value) ? value[..^2] : value;
    }

    private int[] Asked(int columns, string[] names, int token)
    {
        int[] places = [.. options.TagColumns.Select(column => Place(column, columns, names, "-TagColumn"))];
        return Array.IndexOf(places, token) < 0 ? places : throw new AlabException(
            ErrorCode.ConllNoTags,
            FormattableString.Invariant($"{source}: column {token + 1} holds the tokens, and -TagColumn asks for it; ")
                + $"the file has {Counted(columns)}: name another with -TagColumn, or the tokens' with -TokenColumn.",
            source);
    }

    private int Place(ConllColumn column, int columns, string[] names, string parameter)
    {
        int place = column.Place(columns, names);
        return place >= 0 ? place : throw new AlabException(
            ErrorCode.ConllNoTags,
            $"{source}: there is no column {column}, which {parameter} asks for; the file has {Counted(columns)}.",
            source);
    }

    private AlabException NoTags(int columns) => new(
        ErrorCode.ConllNoTags,
        $"{source}: the file has {Counted(columns)}, and none can be tags; if one is, name it with -TagColumn.",
        source);

    private static string Counted(int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"{columns} {(columns == 1 ? "column" : "columns")}");
}
