using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// Copies a project of a server into files: its tasks exactly as the server gives them, its configuration beside them.
/// Both are there whole, or neither.
/// </summary>
public static class ProjectCopy
{
    private const int LongestBase = 100;

    /// <summary>Names that Windows has for devices, whatever their ending.</summary>
    private static readonly string[] Devices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })];

    private static readonly byte[] Forbidden = "<>:\"/\\|?*"u8.ToArray();
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// The base of a project's file names, which is one on every system and leads nowhere else: the project's name, with
    /// <c>_</c> for what cannot stand in one. Where several projects would have the same, their ids are added.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="all">All projects of its server.</param>
    public static string FileName(ServerProject project, IReadOnlyList<ServerProject> all)
    {
        string name = FileName(project.Name);
        bool isShared = all.Count(other => string.Equals(FileName(other.Name), name, StringComparison.OrdinalIgnoreCase)) > 1;
        return isShared ? $"{name}-{FileName(project.Id)}" : name;
    }

    /// <summary>Writes a project's files.</summary>
    /// <param name="source">The project, downloaded.</param>
    /// <param name="folder">The full path of a folder, which is made if it is missing.</param>
    /// <param name="name">The base of the files' names.</param>
    /// <param name="noClobber">Whether existing files stay.</param>
    /// <param name="force">Whether read-only files are overwritten.</param>
    /// <returns>The full paths of the files.</returns>
    /// <exception cref="AlabException">A file may not or cannot be written.</exception>
    public static IReadOnlyList<string> Save(ServerSource source, string folder, string name, bool noClobber, bool force)
    {
        TargetFile.CreateFolder(folder);
        string tasks = Path.Combine(folder, name + (source.IsZip ? ".zip" : ".json"));
        string? config = source.Project.LabelConfig is null ? null : Path.Combine(folder, name + ".xml");
        string[] paths = config is null ? [tasks] : [tasks, config];
        foreach (string path in paths)
            TargetFile.Check(path, noClobber, force);
        using var file = new TargetFile(tasks, Plain);
        using (Stream content = source.Open())
            Copy(content, file.Output);
        file.Complete();
        if (config is not null)
        {
            using var xml = new TargetFile(config, Plain);
            xml.Output.Write(Encoding.UTF8.GetBytes(source.Project.LabelConfig!));
            xml.Complete();
            xml.Commit(noClobber);
        }

        file.Commit(noClobber);
        return paths;
    }

    private static void Copy(Stream content, Utf8Output output)
    {
        byte[] piece = new byte[128 * 1024];
        while (content.Read(piece) is > 0 and int count)
            output.Write(piece.AsSpan(0, count));
    }

    private static string FileName(string name)
    {
        var file = new StringBuilder(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool isForbidden = rune.Value < ' ' || Rune.IsControl(rune) || rune == Rune.ReplacementChar
                || (rune.IsAscii && Forbidden.Contains((byte)rune.Value));
            if (file.Length + rune.Utf16SequenceLength > LongestBase)
                break;
            file.Append(isForbidden ? "_" : rune.ToString());
        }

        string plain = file.ToString().Trim(' ');
        plain = plain.TrimEnd('.').Length < plain.Length ? plain.TrimEnd('.') + "_" : plain;
        if (plain.Length == 0 || plain[0] == '.' || Devices.Contains(plain.Split('.')[0], StringComparer.OrdinalIgnoreCase))
            plain = "_" + plain;
        return plain;
    }
}
