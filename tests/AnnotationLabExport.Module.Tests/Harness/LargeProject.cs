namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>A project that takes a while: the example project again and again.</summary>
internal static class LargeProject
{
    /// <summary>Writes it and returns its path.</summary>
    public static string Write(TemporaryFolder folder, string name, int times)
    {
        string example = File.ReadAllText(Repository.File("examples", "clinic-notes.json"));
        return folder.Write(name, string.Concat(Enumerable.Repeat(example, times)));
    }
}
