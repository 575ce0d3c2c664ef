using System.Diagnostics;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>A file system of its own in memory, with one old file; needs Linux and root.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Mounts it; null where that is not possible.</summary>
    /// <param name="path">The folder, which is made.</param>
    /// <param name="options">What <c>mount -o</c> takes; <c>ro</c> holds once the old file is there.</param>
    /// <param name="oldFile">The name of the old file.</param>
    public static SmallDisk? Mount(string path, string options, string oldFile)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", options.Replace(",ro", "", StringComparison.Ordinal), "tmpfs", path))
            return null;
        var disk = new SmallDisk(path);
        File.WriteAllText(System.IO.Path.Combine(path, oldFile), "old");
        if (options.EndsWith(",ro", StringComparison.Ordinal))
            Assert.True(Run("mount", "-o", "remount,ro", path));
        return disk;
    }

    public void Dispose() => Assert.True(Run("umount", Path));

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
