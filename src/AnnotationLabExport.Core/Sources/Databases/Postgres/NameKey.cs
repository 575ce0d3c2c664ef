using System.Security.Cryptography;
using System.Text;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// Names and ids as they are kept: as bytes, since a text of PostgreSQL cannot hold U+0000, and with U+FFFD for half a
/// surrogate pair.
/// </summary>
internal static class NameKey
{
    /// <summary>An entry of an index has at most a third of a page; what is longer is cut here and has its hash behind.</summary>
    private const int Longest = 64;

    /// <summary>A name's bytes.</summary>
    public static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(Surrogates.Replace(name));

    /// <summary>A name from its bytes.</summary>
    public static string Name(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>What a name is found by: no two names have the same.</summary>
    public static byte[] Of(string name)
    {
        byte[] bytes = Bytes(name);
        return bytes.Length <= Longest ? bytes : [.. bytes.AsSpan(0, Longest + 1 - SHA256.HashSizeInBytes), .. SHA256.HashData(bytes)];
    }
}
