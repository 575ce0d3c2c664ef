using System.Text;

namespace AnnotationLabExport.Help;

/// <summary>The folder of the cmdlets' pages: one for each, and an index.</summary>
internal static class PageFolder
{
    /// <summary>Writes all pages, and removes those of cmdlets that are no more.</summary>
    public static void Write(string folder, IReadOnlyCollection<CmdletHelp> cmdlets)
    {
        Directory.CreateDirectory(folder);
        foreach (string page in Directory.EnumerateFiles(folder))
            File.Delete(page);
        foreach (CmdletHelp cmdlet in cmdlets)
            File.WriteAllText(Path.Combine(folder, $"{cmdlet.Name}.md"), new CmdletPage(cmdlet, cmdlets).Text());
        File.WriteAllText(Path.Combine(folder, "README.md"), Index(cmdlets));
    }

    private static string Index(IEnumerable<CmdletHelp> cmdlets)
    {
        var index = new StringBuilder("# Cmdlets\n\n");
        index.Append("What `Get-Help` says of each, written by the build; [CONTRIBUTING](../../CONTRIBUTING.md) says how it is changed.\n\n");
        index.Append("| cmdlet | what it does |\n| --- | --- |\n");
        foreach (CmdletHelp cmdlet in cmdlets)
            index.Append("| [").Append(cmdlet.Name).Append("](").Append(cmdlet.Name).Append(".md) | ").AppendJoin(' ', cmdlet.Synopsis.Select(Markdown.Escaped)).Append(" |\n");
        return index.ToString();
    }
}
