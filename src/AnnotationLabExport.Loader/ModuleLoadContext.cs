using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AnnotationLabExport.Loader;

/// <summary>
/// Keeps the assemblies of the module apart from those of the host and of other modules,
/// which may bring other versions of the same libraries.
/// </summary>
/// <remarks>
/// What the module's folder holds comes from there, compiled ahead if there is code for this runtime and platform;
/// native libraries are found by the module's <c>.deps.json</c>. Everything else, PowerShell's engine above all, comes
/// from the default context and is shared with the host.
/// </remarks>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ModuleName = "AnnotationLabExport";

    // A process loads the module once, however many runspaces import it.
    private static readonly Lazy<Assembly> Module = new(LoadModule);

    private readonly string[] _folders;

    // It reads a file, which only what needs a native library is to pay for.
    private readonly Lazy<AssemblyDependencyResolver> _native;

    private ModuleLoadContext(string folder)
        : base(ModuleName)
    {
        _folders = [CompiledFolder(folder), folder];
        _native = new(() => new AssemblyDependencyResolver(Path.Combine(folder, ModuleName + ".dll")));
    }

    /// <summary>Whether the process has loaded the module before.</summary>
    public static bool IsLoaded => Module.IsValueCreated;

    /// <summary>The assembly that holds the cmdlets; loads it on the first call. Safe on any thread.</summary>
    /// <exception cref="FileNotFoundException">The assembly is not beside the loader.</exception>
    public static Assembly GetModuleAssembly() => Module.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Array.Find(Candidates(assemblyName), File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _native.Value.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static Assembly LoadModule() =>
        new ModuleLoadContext(Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!).LoadFromAssemblyName(new(ModuleName));

    // Code for another version of the runtime would be refused and compiled again; for another platform it could not be read.
    private static string CompiledFolder(string folder) =>
        Path.Combine(folder, "compiled", $"net{Environment.Version.Major}.0-{RuntimeInformation.RuntimeIdentifier}");

    private string[] Candidates(AssemblyName assembly) => Array.ConvertAll(_folders, folder => Path.Combine(folder, assembly.Name + ".dll"));
}
