using System.Security.Cryptography;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// Remembers task ids in 16 bytes each, so that an id met twice is found among millions: a table of keys and nothing
/// else, of which at most four fifths are taken.
/// </summary>
internal sealed class TaskIdSet
{
    private UInt128[] _table = new UInt128[1024];
    private int _count;
    private bool _hasEmpty;

    /// <summary>Takes in an id by its key; false if it was there.</summary>
    public bool Add(UInt128 key)
    {
        if (key == UInt128.Zero)
        {
            bool isNew = !_hasEmpty;
            _hasEmpty = true;
            return isNew;
        }

        int place = PlaceOf(key);
        if (_table[place] == key)
            return false;
        if (_count >= _table.Length / 5L * 4)
        {
            Grow();
            place = PlaceOf(key);
        }

        _table[place] = key;
        _count++;
        return true;
    }

    /// <summary>Whether an id was taken in, by its key.</summary>
    public bool Contains(UInt128 key) => key == UInt128.Zero ? _hasEmpty : _table[PlaceOf(key)] == key;

    /// <summary>Ids are the same if their text is: the text itself if it is short, else its digest.</summary>
    public static UInt128 Key(JsonValue id)
    {
        ReadOnlySpan<byte> text = id.IsString && !id.IsEscaped ? id.RawContent : id.Raw;
        if (id.IsString && id.IsEscaped)
            text = JsonText.DecodeUtf8(id.RawContent);
        return Key(text);
    }

    /// <summary>The key of an id by the UTF-8 of its text.</summary>
    public static UInt128 Key(ReadOnlySpan<byte> text)
    {
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

    /// <summary>Where a key stands, or would. Hash codes differ from run to run, so that nobody can choose ids that collide.</summary>
    private int PlaceOf(UInt128 key)
    {
        UInt128[] table = _table;
        int place = (int)(((uint)key.GetHashCode() * (ulong)table.Length) >> 32);
        while (table[place] != UInt128.Zero && table[place] != key)
        {
            if (++place == table.Length)
                place = 0;
        }

        return place;
    }

    private void Grow()
    {
        UInt128[] old = _table;
        if (old.Length == Array.MaxLength)
            throw new InsufficientMemoryException("There are more task ids than can be remembered.");
        _table = new UInt128[(int)Math.Min(Array.MaxLength, old.Length * 3L / 2)];
        foreach (UInt128 key in old)
        {
            if (key != UInt128.Zero)
                _table[PlaceOf(key)] = key;
        }
    }
}
