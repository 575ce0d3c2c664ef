using System.Reflection;
using System.Runtime.Loader;

namespace AnnotationLabExport.Loader;

/// <summary>
/// Keeps the assemblies of the module apart from those of the host and of other modules,
/// which may bring other versions of the same libraries.
/// </summary>
/// <remarks>
/// What the module's <c>.deps.json</c> names comes from the module's folder; everything else,
/// PowerShell's engine above all, comes from the default context and is shared with the host.
/// </remarks>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ModuleName = "AnnotationLabExport";

    // A process loads the module once, however many runspaces import it.
    private static readonly Lazy<Assembly> Module = new(LoadModule);

    private readonly AssemblyDependencyResolver _resolver;

    private ModuleLoadContext(string modulePath)
        : base(ModuleName) => _resolver = new AssemblyDependencyResolver(modulePath);

    /// <summary>The assembly that holds the cmdlets; loads it on the first call. Safe on any thread.</summary>
    /// <exception cref="FileNotFoundException">The assembly is not beside the loader.</exception>
    public static Assembly GetModuleAssembly() => Module.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private static Assembly LoadModule()
    {
        string folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;
        string path = Path.Combine(folder, ModuleName + ".dll");
        return new ModuleLoadContext(path).LoadFromAssemblyPath(path);
    }
}
