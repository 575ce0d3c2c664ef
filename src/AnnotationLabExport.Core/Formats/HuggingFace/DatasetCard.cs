using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>
/// The README.md beside the files, by which <c>datasets</c> finds them (docs/formats.md §15): a part for each project of the
/// folder, in its front matter as in its text. Those of other projects stay as they are.
/// </summary>
internal static partial class DatasetCard
{
    /// <summary>The last line of a card that is ours.</summary>
    private const string Mark = "<!-- AnnotationLabExport -->";

    private const string Configs = "configs:";
    private const string Features = "dataset_info:";
    private const string Categories = "task_categories:";
    private const string ConfigStart = "- config_name: ";
    private const string SectionStart = "## ";

    private static readonly JsonSerializerOptions Spelling = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a card may be replaced.</summary>
    public static bool IsOurs(string card) => card.TrimEnd().EndsWith("\n" + Mark, StringComparison.Ordinal);

    /// <summary>The card with a project in it.</summary>
    /// <param name="card">The card that is there, which is ours; null if there is none.</param>
    /// <param name="project">The project.</param>
    public static string With(string? card, CardProject project)
    {
        string[] lines = (card ?? "").ReplaceLineEndings("\n").Split('\n');
        string name = Spelled(project.Name);
        List<string> configs = [.. Others(lines, Configs, Features, ConfigStart, name), ConfigOf(project, name)];
        List<string> features = [.. Others(lines, Features, Categories, ConfigStart, name), FeaturesOf(project, name)];
        List<string> sections = [.. Others(lines, "---", Mark, SectionStart, project.Name), SectionOf(project)];
        long rows = sections.Sum(RowsOf);
        return $"""
            ---
            {Configs}
            {string.Join('\n', configs)}
            {Features}
            {string.Join('\n', features)}
            {Categories}
            - token-classification
            size_categories:
            - {SizeOf(rows)}
            ---

            # Tokens and tags of annotated texts

            {string.Join("\n\n", sections)}

            {Mark}

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The blocks between two lines that begin so, but for the one of that name.</summary>
    private static IEnumerable<string> Others(string[] lines, string from, string to, string start, string name)
    {
        int first = System.Array.LastIndexOf(lines, from) + 1;
        int end = System.Array.IndexOf(lines, to, first);
        if (first == 0 || end < 0)
            yield break;
        int[] starts = [.. Enumerable.Range(first, end - first).Where(i => lines[i].StartsWith(start, StringComparison.Ordinal)), end];
        for (int i = 0; i + 1 < starts.Length; i++)
        {
            if (lines[starts[i]][start.Length..] != name)
                yield return string.Join('\n', lines[starts[i]..starts[i + 1]]).TrimEnd();
        }
    }

    /// <summary>How many rows a section says there are; none if somebody took the line out.</summary>
    private static long RowsOf(string section) =>
        long.TryParse(RowCount().Match(section).Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out long rows) ? rows : 0;

    private static string ConfigOf(CardProject project, string name) =>
        $"{ConfigStart}{name}\n  data_files:\n" + string.Join('\n', project.Splits.Select(split =>
            $"  - split: {Spelled(split.Name)}\n    path: {Spelled(split.File)}"));

    private static string FeaturesOf(CardProject project, string name)
    {
        IEnumerable<string> names = project.Tags.Select((tag, number) => $"          '{number}': {Spelled(tag)}");
        return $"{ConfigStart}{name}\n  features:\n  - name: id\n    dtype: string\n  - name: tokens\n    sequence: string\n  - name: ner_tags\n"
            + $"    sequence:\n      class_label:\n        names:\n{string.Join('\n', names)}\n"
            + "  - name: task_id\n    dtype: string\n  - name: title\n    dtype: string";
    }

    private static string SectionOf(CardProject project)
    {
        var text = new StringBuilder($"{SectionStart}{project.Name}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Rows: {project.Splits.Sum(split => split.Rows)}\n\n");
        AppendRow(text, "", project.Splits.Select(split => split.Name));
        AppendRow(text, "---", project.Splits.Select(_ => "---:"));
        AppendRow(text, "rows", project.Splits.Select(split => Number(split.Rows)));
        AppendRow(text, "tokens", project.Splits.Select(split => Number(split.Tokens)));
        foreach (string label in project.Splits.SelectMany(split => split.Labels.Keys).Distinct().Order(StringComparer.Ordinal))
            AppendRow(text, Cell(label), project.Splits.Select(split => Number(split.Labels.GetValueOrDefault(label))));
        text.Append(CultureInfo.InvariantCulture, $"\n```python\nfrom datasets import load_dataset\ndata = load_dataset(\".\", {JsonSerializer.Serialize(project.Name, Spelling)})\n");
        text.Append(CultureInfo.InvariantCulture, $"names = data[\"{project.Splits[0].Name}\"].features[\"ner_tags\"].feature.names\n```\n");
        AppendList(text, "Options", project.Options, "the defaults");
        AppendList(text, "Left out", project.LeftOut, "nothing");
        return text.ToString().TrimEnd();
    }

    private static void AppendRow(StringBuilder text, string head, IEnumerable<string> cells) =>
        text.Append("| ").Append(head).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private static void AppendList(StringBuilder text, string head, IReadOnlyList<string> lines, string none)
    {
        text.Append('\n').Append(head).Append(':');
        if (lines.Count == 0)
            text.Append(' ').Append(none).Append(".\n");
        else
            text.Append("\n\n").AppendJoin('\n', lines.Select(line => "- " + Cell(line))).Append('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A string in YAML: bare where nobody can take it for anything else, else as JSON, which YAML reads.</summary>
    private static string Spelled(string text) => Bare().IsMatch(text) ? text : JsonSerializer.Serialize(text, Spelling);

    private static string SizeOf(long rows) => rows switch
    {
        < 1_000 => "n<1K",
        < 10_000 => "1K<n<10K",
        < 100_000 => "10K<n<100K",
        < 1_000_000 => "100K<n<1M",
        < 10_000_000 => "1M<n<10M",
        < 100_000_000 => "10M<n<100M",
        < 1_000_000_000 => "100M<n<1B",
        _ => "n>1B",
    };

    [GeneratedRegex(@"\A(?!(?:true|false|null|yes|no|on|off|y|n)\z)[A-Za-z][A-Za-z0-9_.-]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^Rows: (\d+)$", RegexOptions.Multiline)]
    private static partial Regex RowCount();
}
