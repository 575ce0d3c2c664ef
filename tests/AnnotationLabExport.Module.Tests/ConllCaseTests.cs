using System.Text.RegularExpressions;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests;

/// <summary>CoNLL files as the world writes them, each read as its case says (docs/formats.md §8).</summary>
public sealed partial class ConllCaseTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private static readonly string[] Names =
    [
        "headers-of-other-kinds", "which-column-is-the-tag", "numbered-tokens-with-levels", "tags-without-labels",
        "letters-of-other-schemes", "labels-without-prefix", "comments-and-names", "ends-of-lines-and-files",
        "bytes-that-are-no-utf-8", "lines-without-a-token", "blanks-in-a-token", "tabs-or-blanks", "documents-and-their-ids",
        "broken-tags", "no-tags-in-the-file",
    ];

    public static TheoryData<string, int, string> Commands
    {
        get
        {
            var all = new TheoryData<string, int, string>();
            foreach (string name in Names)
            {
                string[] entries = Entries(name);
                for (int i = 0; i < entries.Length; i++)
                    all.Add(name, i, entries[i].Split('\n')[0]);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_case_is_read_as_it_says(string name, int number, string command)
    {
        Assert.StartsWith(command, Entries(name)[number], StringComparison.Ordinal);
        AssertRight(name, Entries(name)[number], script => script);
    }

    /// <summary>Get-Content is not there, and reads latin1 as it is told to.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Its_lines_from_the_pipeline_are_read_the_same(string name, int number, string command)
    {
        Match file = FileRead().Match(command);
        string entry = Entries(name)[number];
        if (command.Contains(".Title", StringComparison.Ordinal))
            return;
        bool isLatin = command.Contains("-Encoding latin1", StringComparison.Ordinal);
        string content = $"[IO.File]::ReadAllText([IO.Path]::Combine($folder, '{file.Groups[1].Value}'), [Text.Encoding]::{(isLatin ? "Latin1" : "UTF8")})";
        AssertRight(name, entry, script => script
            .Replace(file.Value, $"{content} | ConvertFrom-AlabConll", StringComparison.Ordinal)
            .Replace(" -Encoding latin1", "", StringComparison.Ordinal));
    }

    private static string[] Entries(string name) =>
        File.ReadAllText(Repository.File("tests", "cases", name, "case.md")).Split("```powershell\n")[1..];

    private void AssertRight(string name, string entry, Func<string, string> changed)
    {
        int end = entry.IndexOf("\n```\n", StringComparison.Ordinal);
        string folder = Repository.File("tests", "cases", name);
        EngineResult result = engine.Run(
            $"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); {changed(entry[..end])}", folder);
        string rest = entry[(end + 5)..];
        if (ErrorLine().Match(rest) is { Success: true } error)
        {
            AssertError(result, error.Groups[1].Value, rest, folder);
            return;
        }

        Assert.Empty(result.Errors);
        Assert.Equal(Result(rest), result.Lines);
        Assert.Equal(Diagnostics(rest), Told(result));
        bool hasNames = rest.Contains("A warning: the first line was taken for a row of names", StringComparison.Ordinal);
        Assert.Equal(hasNames ? 1 : 0, result.Warnings.Count(warning => warning.Contains("row of names", StringComparison.Ordinal)));
        if (hasNames)
            Assert.Contains(NameColumns().Match(rest).Value, string.Join('\n', result.Warnings), StringComparison.Ordinal);
    }

    private static void AssertError(EngineResult result, string id, string rest, string folder)
    {
        Assert.Equal([id], result.ErrorIds);
        Assert.Empty(result.Output);
        string message = result.Errors[0].Exception.Message;
        Assert.All(
            Numbers().Matches(rest.Split('\n')[0]),
            number => Assert.Contains(number.Value.ToLowerInvariant(), message, StringComparison.OrdinalIgnoreCase));
        IEnumerable<string> words = Directory.GetFiles(folder, "*.conll").SelectMany(File.ReadAllLines).SelectMany(line => line.Split(' '));
        Assert.All(words.Where(word => word.Length > 2 && word != "seen"), word => Assert.DoesNotContain(word, message, StringComparison.Ordinal));
    }

    private static string[] Result(string rest)
    {
        const string Before = "gives\n```\n";
        Assert.StartsWith(Before, rest, StringComparison.Ordinal);
        return rest[Before.Length..rest.IndexOf("```\n", Before.Length, StringComparison.Ordinal)].Split('\n')[..^1];
    }

    private static string Diagnostics(string rest) => string.Join(
        ", ", CodeAndCount().Matches(DiagnosticsLine().Match(rest).Value).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}"));

    private static string Told(EngineResult result) => string.Join(
        ", ", result.Warnings.SelectMany(warning => ToldCode().Matches(warning)).Select(match => match.Value));

    [GeneratedRegex(@"^Error `(\w+)`\.", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"[Ll]ine \d+|\d+ columns")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d+ columns")]
    private static partial Regex NameColumns();

    [GeneratedRegex("^Diagnostics: .*$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticsLine();

    [GeneratedRegex(@"`(\w+)` (\d+)")]
    private static partial Regex CodeAndCount();

    [GeneratedRegex(@"\b(?:Conll\w+|TextInvalid|DuplicateTaskId) \d+")]
    private static partial Regex ToldCode();

    [GeneratedRegex(@"ConvertFrom-AlabConll ([\w-]+\.conll)")]
    private static partial Regex FileRead();
}
