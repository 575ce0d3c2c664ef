namespace AnnotationLabExport.Help;

/// <summary>Breaks texts into lines.</summary>
internal static class LineBreaks
{
    /// <summary>A text in lines of at most so many characters, broken at blanks; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Wrapped(string text, int width) => Wrapped(text.Split(' '), width);

    /// <summary>Pieces joined by blanks in lines of at most so many characters.</summary>
    public static IEnumerable<string> Wrapped(IEnumerable<string> pieces, int width)
    {
        string line = "";
        foreach (string piece in pieces)
        {
            if (line.Length > 0 && line.Length + 1 + piece.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? piece : $"{line} {piece}";
        }

        yield return line;
    }
}
