using System.Reflection;

namespace AnnotationLabExport.Help;

internal static class Program
{
    private const string Usage =
        "Usage: AnnotationLabExport.Help <module.dll> <file with the paths of its references> <manifest> <folder of about topics> <folder of help> <folder of pages>";

    private static int Main(string[] arguments)
    {
        if (arguments is not [var module, var references, var manifest, var topics, var help, var pages])
        {
            Console.Error.WriteLine(Usage);
            return 64;
        }

        var resolver = new PathAssemblyResolver([module, .. File.ReadAllLines(references)]);
        using var context = new MetadataLoadContext(resolver);
        var problems = new List<string>();
        var documentation = new XmlDocumentation(Path.GetFileNameWithoutExtension(module));
        CmdletHelp[] cmdlets = [.. new CmdletReader(documentation, problems).Read(context.LoadFromAssemblyPath(Path.GetFullPath(module)))];
        var trouble = new TroubleTopic(documentation, problems);
        string topic = trouble.Fill(File.ReadAllText(Path.Combine(topics, TroubleTopic.Name)));

        foreach (string problem in problems)
            // The form in which MSBuild knows an error of the build.
            Console.Error.WriteLine($"{Path.GetFileName(module)} : error HELP001: {problem}");
        if (problems.Count > 0)
            return 1;

        Directory.CreateDirectory(help);
        MamlWriter.Write(cmdlets, OnlinePages.Of(File.ReadAllText(manifest))).Save(Path.Combine(help, $"{Path.GetFileName(module)}-Help.xml"));
        File.WriteAllText(Path.Combine(help, TroubleTopic.Name), topic);
        PageFolder.Write(pages, cmdlets);
        return 0;
    }
}
