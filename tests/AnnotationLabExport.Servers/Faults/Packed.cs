using System.IO.Compression;
using System.Text;

namespace AnnotationLabExport.Servers.Faults;

/// <summary>Archives that a server may send.</summary>
public static class Packed
{
    /// <summary>An archive of texts.</summary>
    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A small archive that unpacks to very much: JSON in which a list's brackets stand far apart.</summary>
    /// <param name="megabytes">How much.</param>
    public static byte[] Bomb(int megabytes)
    {
        byte[] blanks = new byte[1024 * 1024];
        Array.Fill(blanks, (byte)' ');
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("result.json", CompressionLevel.SmallestSize).Open();
            entry.Write("["u8);
            for (int i = 0; i < megabytes; i++)
                entry.Write(blanks);
            entry.Write("]"u8);
        }

        return bytes.ToArray();
    }
}
