using System.Globalization;
using System.Text.RegularExpressions;

namespace UnicodeTables;

/// <summary>One of Unicode's property files: lines <c>0041..005A ; ALetter # comment</c>.</summary>
internal sealed partial class PropertyFile
{
    /// <summary>How many code points Unicode has.</summary>
    public const int CodePoints = 0x110000;

    private readonly List<(int First, int Last, string Name)> _ranges = [];

    private PropertyFile(string name, string version) => (Name, Version) = (name, version);

    /// <summary>The file's name, without folder.</summary>
    public string Name { get; }

    /// <summary>Unicode's version as the file's header tells it, such as <c>15.0</c>.</summary>
    public string Version { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is not like those of a property file.</exception>
    public static PropertyFile Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        Match version = VersionPattern().Match(string.Join('\n', lines.TakeWhile(line => line is ['#', ..] or [])));
        if (!version.Success)
            throw new InvalidDataException($"{path}: no version in the header.");
        var file = new PropertyFile(Path.GetFileName(path), version.Groups[1].Value);
        foreach (string line in lines)
        {
            string content = line.Split('#')[0].Trim();
            if (content.Length > 0)
                file._ranges.Add(Range(content, path));
        }

        return file;
    }

    /// <summary>The enum's member for a property's value, whose name it has without underscores.</summary>
    public static T Value<T>(string name)
        where T : struct, Enum =>
        Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal));

    /// <summary>Adds the bits of every code point the file names to a table of all.</summary>
    public void Fill(byte[] table, Func<string, byte> bits)
    {
        foreach ((int first, int last, string name) in _ranges)
        {
            byte value = bits(name);
            for (int codePoint = first; codePoint <= last; codePoint++)
                table[codePoint] |= value;
        }
    }

    private static (int First, int Last, string Name) Range(string content, string path)
    {
        Match match = RangePattern().Match(content);
        if (!match.Success)
            throw new InvalidDataException($"{path}: '{content}' is no line of a property file.");
        string first = match.Groups["first"].Value;
        string last = match.Groups["last"] is { Success: true } group ? group.Value : first;
        return (Hex(first), Hex(last), match.Groups["name"].Value);
    }

    private static int Hex(string digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# (?:\w+-|Used with Emoji Version )([0-9]+\.[0-9]+)", RegexOptions.Multiline)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^(?<first>[0-9A-F]+)(?:\.\.(?<last>[0-9A-F]+))?\s*;\s*(?<name>\w+)$")]
    private static partial Regex RangePattern();
}
