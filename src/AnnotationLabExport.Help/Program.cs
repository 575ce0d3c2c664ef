using System.Reflection;

namespace AnnotationLabExport.Help;

internal static class Program
{
    private const string Usage = "Usage: AnnotationLabExport.Help <module.dll> <file with the paths of its references> <help.xml>";

    private static int Main(string[] arguments)
    {
        if (arguments is not [var module, var references, var help])
        {
            Console.Error.WriteLine(Usage);
            return 64;
        }

        var resolver = new PathAssemblyResolver([module, .. File.ReadAllLines(references)]);
        using var context = new MetadataLoadContext(resolver);
        var problems = new List<string>();
        var reader = new CmdletReader(new XmlDocumentation(Path.GetFileNameWithoutExtension(module)), problems);
        CmdletHelp[] cmdlets = [.. reader.Read(context.LoadFromAssemblyPath(Path.GetFullPath(module)))];

        foreach (string problem in problems)
            // The form in which MSBuild knows an error of the build.
            Console.Error.WriteLine($"{Path.GetFileName(module)} : error HELP001: {problem}");
        if (problems.Count > 0)
            return 1;

        MamlWriter.Write(cmdlets).Save(help);
        return 0;
    }
}
