using System.Globalization;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A column of a CoNLL file as a user names it (docs/formats.md §8, columns).</summary>
/// <param name="Number">Its number from 1, or from -1 at the end; 0 if it is named.</param>
/// <param name="Name">Its name in the row of names; null if it has a number.</param>
public readonly record struct ConllColumn(int Number, string? Name)
{
    /// <summary>Whether only a row of names tells where it stands.</summary>
    public bool IsNamed => Name is not null;

    /// <summary>Reads a number or a name.</summary>
    public static ConllColumn Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number != 0
            ? new ConllColumn(number, Name: null)
            : new ConllColumn(0, text);

    /// <inheritdoc/>
    public override string ToString() => Name ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where it stands, from 0; -1 if the file has no such column.</summary>
    /// <param name="columns">How many columns the file has.</param>
    /// <param name="names">The row of names; empty if there is none.</param>
    internal int Place(int columns, IReadOnlyList<string> names)
    {
        int place = Name is null ? (Number > 0 ? Number - 1 : columns + Number) : PlaceOfName(names);
        return place >= 0 && place < columns ? place : -1;
    }

    /// <summary>Names may differ in case, unless one is spelled just so.</summary>
    private int PlaceOfName(IReadOnlyList<string> names)
    {
        string[] all = [.. names];
        string name = Name!;
        int exact = Array.IndexOf(all, name);
        return exact >= 0 ? exact : Array.FindIndex(all, one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
