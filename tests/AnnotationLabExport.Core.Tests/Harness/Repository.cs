using System.Reflection;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>The checkout that is tested.</summary>
internal static class Repository
{
    private static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The path of an expected output.</summary>
    public static string Golden(string name) => Path.Combine(Root, "tests", "golden", name);

    /// <summary>The path of a file of a case.</summary>
    public static string Case(string name, string file) => Path.Combine(Root, "tests", "cases", name, file);

    /// <summary>The path of a file beside the tests of stored projects.</summary>
    public static string Stored(string name) => Path.Combine(Root, "tests", "AnnotationLabExport.Core.Tests", "Sources", "Databases", name);

    /// <summary>The path of a file that another tool wrote.</summary>
    public static string Reference(params string[] path) => Path.Combine([Root, "tests", "reference", .. path]);

    /// <summary>The path of a file of the example project.</summary>
    public static string Example(string name) => Path.Combine(Root, "examples", name);
}
