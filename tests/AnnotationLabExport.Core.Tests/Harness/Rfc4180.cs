using System.Text;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>A small strict reader of delimited text after RFC 4180: knows nothing of how ours is written.</summary>
internal static class Rfc4180
{
    /// <summary>The records of a file whose every record has a line end.</summary>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static List<string[]> Read(string text, char delimiter, string lineEnd = "\n")
    {
        var records = new List<string[]>();
        var cells = new List<string>();
        int position = 0;
        while (position < text.Length)
        {
            cells.Add(text[position] == '"'
                ? Quoted(text, ref position)
                : Bare(text, ref position, delimiter));
            if (position < text.Length && text[position] == delimiter)
            {
                position++;
                if (position < text.Length)
                    continue;
                throw new FormatException("The file ends after a delimiter.");
            }

            if (!text.AsSpan(position).StartsWith(lineEnd, StringComparison.Ordinal))
                throw new FormatException($"Neither delimiter nor line end at {position}.");
            position += lineEnd.Length;
            records.Add([.. cells]);
            cells.Clear();
        }

        return records;
    }

    private static string Quoted(string text, ref int position)
    {
        var cell = new StringBuilder();
        while (true)
        {
            int quote = text.IndexOf('"', position + 1);
            if (quote < 0)
                throw new FormatException($"The quote at {position} is not closed.");
            cell.Append(text, position + 1, quote - position - 1);
            position = quote + 1;
            if (position == text.Length || text[position] != '"')
                return cell.ToString();
            cell.Append('"');
        }
    }

    private static string Bare(string text, ref int position, char delimiter)
    {
        int start = position;
        while (position < text.Length && text[position] != delimiter && text[position] is not ('\r' or '\n'))
        {
            if (text[position] == '"')
                throw new FormatException($"A bare quote at {position}.");
            position++;
        }

        return text[start..position];
    }
}
