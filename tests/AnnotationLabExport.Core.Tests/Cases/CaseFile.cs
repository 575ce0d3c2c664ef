using System.Globalization;
using System.Text.RegularExpressions;
using AnnotationLabExport.CoreTests.Harness;

namespace AnnotationLabExport.CoreTests.Cases;

/// <summary>The commands and results of a <c>case.md</c>.</summary>
internal static partial class CaseFile
{
    /// <summary>Reads a case's commands in their order.</summary>
    public static IReadOnlyList<CaseEntry> Read(string name)
    {
        string text = File.ReadAllText(Repository.Case(name, "case.md"));
        return [.. text.Split("```powershell\n").Skip(1).Select(Entry)];
    }

    private static CaseEntry Entry(string text)
    {
        int end = text.IndexOf("\n```\n", StringComparison.Ordinal);
        string rest = text[(end + 5)..];
        return new CaseEntry(text[..end], Result(rest), Diagnostics(rest), Accounting(rest));
    }

    private static string? Result(string rest)
    {
        const string Before = "gives\n```\n";
        if (!rest.StartsWith(Before, StringComparison.Ordinal))
            return null;
        int end = rest.IndexOf("```\n", Before.Length, StringComparison.Ordinal);
        return rest[Before.Length..end];
    }

    private static Dictionary<string, int>? Diagnostics(string rest)
    {
        if (rest.Contains("\nNo diagnostic.", StringComparison.Ordinal))
            return [];
        Match line = DiagnosticsLine().Match(rest);
        return line.Success ? Figures(CodeAndCount().Matches(line.Value)) : null;
    }

    private static Dictionary<string, int>? Accounting(string rest)
    {
        Match line = AccountingLine().Match(rest);
        return line.Success ? Figures(NameAndCount().Matches(line.Groups[1].Value)) : null;
    }

    private static Dictionary<string, int> Figures(MatchCollection found) => found.ToDictionary(
        match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^Diagnostics: .*$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticsLine();

    [GeneratedRegex(@"`(\w+)` (\d+)")]
    private static partial Regex CodeAndCount();

    [GeneratedRegex(@"^Accounting: (.*), all others 0\.$", RegexOptions.Multiline)]
    private static partial Regex AccountingLine();

    [GeneratedRegex(@"([a-z][a-z ]*[a-z]) (\d+)")]
    private static partial Regex NameAndCount();
}
