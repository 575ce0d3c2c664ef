namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>Colours of a terminal, or none: labels keep theirs from task to task.</summary>
/// <param name="isColoured">Whether there are any.</param>
internal sealed class Colours(bool isColoured)
{
    private const string Reset = "\u001b[0m";

    /// <summary>The terminal's own colours, which fit its background.</summary>
    private static readonly string[] Of = ["36", "33", "35", "32", "34", "31", "96", "93", "95", "92", "94", "91"];

    private readonly Dictionary<string, string> _ofLabel = new(StringComparer.Ordinal);

    /// <summary>A text in the colour of a label.</summary>
    public string Label(string label, string text) => isColoured ? $"\u001b[{ColourOf(label)}m{text}{Reset}" : text;

    /// <summary>A stretch of the text under the label that covers it, underlined.</summary>
    public string Covered(string label, string text) => isColoured ? $"\u001b[4;{ColourOf(label)}m{text}{Reset}" : text;

    /// <summary>A heading.</summary>
    public string Strong(string text) => isColoured ? $"\u001b[1m{text}{Reset}" : text;

    /// <summary>What matters less.</summary>
    public string Quiet(string text) => isColoured && text.Length > 0 ? $"\u001b[2m{text}{Reset}" : text;

    private string ColourOf(string label)
    {
        if (!_ofLabel.TryGetValue(label, out string? colour))
            _ofLabel.Add(label, colour = Of[_ofLabel.Count % Of.Length]);
        return colour;
    }
}
