using System.Reflection;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>Where the build put what is tested.</summary>
public static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The manifest of the staged module, which is what users get.</summary>
    public static string StagedManifest { get; } = Staged("AnnotationLabExport.psd1");

    /// <summary>The manifest of the checkout, which points into the staged module.</summary>
    public static string CheckoutManifest { get; } = Path.Combine(Root, "AnnotationLabExport.psd1");

    /// <summary>The program of the PowerShell that tests start, for <c>dotnet</c>.</summary>
    public static string PowerShell { get; } = Metadata("PowerShell");

    /// <summary>A file of the repository.</summary>
    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>A file of the staged module.</summary>
    public static string Staged(params string[] path) => Path.Combine([Metadata("StagedModule"), .. path]);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
