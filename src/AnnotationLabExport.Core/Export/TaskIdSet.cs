using System.Security.Cryptography;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Export;

/// <summary>Remembers task ids in 16 bytes each, so that an id met twice is found among millions.</summary>
internal sealed class TaskIdSet
{
    private readonly HashSet<UInt128> _ids = [];

    /// <summary>Takes in an id by its key; false if it was there.</summary>
    public bool Add(UInt128 key) => _ids.Add(key);

    /// <summary>Ids are the same if their text is: the text itself if it is short, else its digest.</summary>
    public static UInt128 Key(JsonValue id)
    {
        ReadOnlySpan<byte> text = id.IsString && !id.IsEscaped ? id.RawContent : id.Raw;
        if (id.IsString && id.IsEscaped)
            text = JsonText.DecodeUtf8(id.RawContent);
        Span<byte> key = stackalloc byte[16];
        if (text.Length < key.Length)
        {
            key.Clear();
            text.CopyTo(key);
            key[^1] = (byte)text.Length;
        }
        else
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text, digest);
            digest[..16].CopyTo(key);
            key[^1] = byte.MaxValue;
        }

        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(key);
    }
}
