using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>What a project becomes as CoNLL 2003 in the page's layout.</summary>
internal static class Conll
{
    public static ExportRun Run(string project, ConllChoice? options = null) =>
        ExportRun.Of(project, AlabFormat.Conll2003, (options ?? new()).Options);

    /// <summary>The tokens of a text with these results, as <c>token/TAG</c>; <c>|</c> stands for a sentence's end.</summary>
    public static string Tagged(string text, params string[] results) => Short(Run(Sample.Note(text, results)));

    /// <summary>The token lines of a file in short.</summary>
    public static string Short(ExportRun run)
    {
        const string Header = "-DOCSTART- -X- O\n";
        Assert.StartsWith(Header, run.Text, StringComparison.Ordinal);
        IEnumerable<string> lines = run.Text[Header.Length..].Split('\n')[..^1];
        return string.Join(' ', lines.Select(Short));
    }

    private static string Short(string line)
    {
        if (line.Length == 0)
            return "|";
        string[] columns = line.Split(' ');
        Assert.Equal(4, columns.Length);
        Assert.Equal(("-X-", "_"), (columns[1], columns[2]));
        return $"{columns[0]}/{columns[3]}";
    }
}
