using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// The words of a text as a <c>tsvector</c>, as the configuration <c>simple</c> has them: in lower case, every one, whole. The
/// project stands in front of each, and no place is kept: what is near what is judged by <see cref="SearchJudge"/>.
/// </summary>
internal static class WordVector
{
    /// <summary>PostgreSQL holds less than 1 MiB, with some bytes beside each word.</summary>
    private const int MostBytes = 1_000_000;

    /// <summary>What stands in front of every word of a project.</summary>
    public static string Prefix(long project) => string.Create(CultureInfo.InvariantCulture, $"{project}/");

    /// <summary>
    /// The vector of a text as the server reads it in binary: the number of words, then each with a zero behind and the number of
    /// its places, none. Of a text with too many words there is only the project.
    /// </summary>
    public static byte[] Of(long project, string text)
    {
        HashSet<string> words = IndexedWords.Of(text);
        string prefix = Prefix(project);
        byte[] vector = Written(prefix, words);
        return vector.Length <= MostBytes ? vector : Written(prefix, [""]);
    }

    private static byte[] Written(string prefix, HashSet<string> words)
    {
        var vector = new ArrayBufferWriter<byte>();
        BinaryPrimitives.WriteInt32BigEndian(vector.GetSpan(sizeof(int)), words.Count);
        vector.Advance(sizeof(int));
        foreach (string word in words)
        {
            Encoding.UTF8.GetBytes(prefix, vector);
            Encoding.UTF8.GetBytes(word, vector);
            vector.Write("\0\0\0"u8);
        }

        return vector.WrittenSpan.ToArray();
    }
}
