using System.Globalization;
using System.Text;
using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>
/// Unicode's own files, from the folder in ALAB_UNICODE_DATA, else where Debian's package unicode-data puts them.
/// </summary>
internal static class UnicodeData
{
    private static readonly string? Asked = Environment.GetEnvironmentVariable("ALAB_UNICODE_DATA");

    /// <summary>Where the files are looked for.</summary>
    public static string Folder { get; } = string.IsNullOrEmpty(Asked) ? "/usr/share/unicode" : Asked;

    /// <summary>The lines of a file without comments and empty ones; none if there is no such file.</summary>
    public static IReadOnlyList<string> Lines(string folder, string name)
    {
        string path = Path.Combine(Folder, folder, name);
        return File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)]
            : [];
    }

    /// <summary>Why a test over a file cannot run; null if the file is there and of the tables' version of Unicode.</summary>
    public static string? WhyMissing(string name)
    {
        string path = Path.Combine(Folder, "auxiliary", name);
        bool isThere = File.Exists(path)
            && File.ReadLines(path).First().Contains($"-{WordBreakTables.UnicodeVersion}.", StringComparison.Ordinal);
        return isThere
            ? null
            : $"There is no {name} of Unicode {WordBreakTables.UnicodeVersion} in {Folder}/auxiliary. Debian's package unicode-data has it; ALAB_UNICODE_DATA tells another folder.";
    }

    /// <summary>A line of a test file, <c>÷ 0061 × 0308 ÷</c>: the text, and its boundaries in UTF-16 units.</summary>
    public static (string Text, List<int> Boundaries) Parse(string line)
    {
        var text = new StringBuilder();
        List<int> boundaries = [];
        foreach (string item in line.Split(' '))
        {
            if (item == "÷")
                boundaries.Add(text.Length);
            else if (item != "×")
                text.Append(Character(Hex(item)));
        }

        return (text.ToString(), boundaries);
    }

    /// <summary>What a property file's lines give for every code point.</summary>
    public static string?[] Property(IEnumerable<string> lines)
    {
        var values = new string?[0x110000];
        foreach (string[] line in lines.Select(line => line.Split(';', StringSplitOptions.TrimEntries)))
        {
            string[] range = line[0].Split("..");
            values.AsSpan(Hex(range[0])..(Hex(range[^1]) + 1)).Fill(line[1]);
        }

        return values;
    }

    /// <summary>A code point in UTF-16, a surrogate too.</summary>
    public static string Character(int codePoint) =>
        codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);

    private static int Hex(string digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
