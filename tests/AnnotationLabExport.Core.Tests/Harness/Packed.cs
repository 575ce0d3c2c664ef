using System.IO.Compression;
using System.Text;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Makes gzip and zip data.</summary>
internal static class Packed
{
    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    public static byte[] Gzip(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] entries) =>
        Zip([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var compressed = new MemoryStream();
        using (var zip = new ZipArchive(compressed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return compressed.ToArray();
    }

    /// <summary>The same archive with every entry marked as encrypted.</summary>
    public static byte[] MarkedEncrypted(byte[] zip)
    {
        byte[] marked = [.. zip];
        for (int i = 0; i + 10 < marked.Length; i++)
        {
            if (marked.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
                marked[i + 6] |= 1;
            if (marked.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
                marked[i + 8] |= 1;
        }

        return marked;
    }
}
