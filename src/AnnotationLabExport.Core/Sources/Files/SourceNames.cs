namespace AnnotationLabExport.Sources.Files;

/// <summary>Which names inside a folder or archive are project files, and what a project is called after its file.</summary>
internal static class SourceNames
{
    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson"];

    /// <summary>Whether a file or entry of that name is read: JSON by its ending, in any case, perhaps also <c>.gz</c>.</summary>
    public static bool IsProjectFile(string name)
    {
        string file = name[(name.LastIndexOf('/') + 1)..];
        if (file.StartsWith("._", StringComparison.Ordinal) || name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            return false;
        string plain = Without(file, ".gz");
        return Array.Exists(Endings, ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The project's name: the file's without what tells its format.</summary>
    public static string ProjectName(string fileName)
    {
        string plain = Without(fileName, ".gz");
        string name = Path.GetFileNameWithoutExtension(plain);
        return name.Length > 0 ? name : plain;
    }

    private static string Without(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] : name;
}
