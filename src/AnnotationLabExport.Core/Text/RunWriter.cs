using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace AnnotationLabExport.Text;

/// <summary>Writes many short runs of bytes into the room of a buffer, which is asked for seldom.</summary>
/// <param name="output">Takes the bytes.</param>
internal ref struct RunWriter(IBufferWriter<byte> output)
{
    private const int Room = 4096;
    private const int MostNarrowed = 16;
    private Span<byte> _room;
    private int _used;

    /// <summary>Makes room for what is written next.</summary>
    /// <param name="count">How many bytes; a negative number is one that was too large to count.</param>
    /// <exception cref="InsufficientMemoryException">No buffer is so large.</exception>
    public void Reserve(int count)
    {
        if ((uint)(_room.Length - _used) < (uint)count)
            Renew(count);
    }

    /// <summary>Writes a byte, for which there must be room.</summary>
    public void Write(byte value) => _room[_used++] = value;

    /// <summary>Writes bytes, for which there must be room.</summary>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_room[_used..]);
        _used += bytes.Length;
    }

    /// <summary>Writes characters as UTF-8, a lone surrogate as U+FFFD; there must be room for three bytes each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(scoped ReadOnlySpan<char> chars)
    {
        if (TryNarrow(chars, _room[_used..]))
        {
            _used += chars.Length;
            return;
        }

        Ascii.FromUtf16(chars, _room[_used..], out int plain);
        _used += plain;
        if (plain < chars.Length)
            _used += Encoding.UTF8.GetBytes(chars[plain..], _room[_used..]);
    }

    /// <summary>Writes the same byte several times, mostly few; there must be room.</summary>
    public void Repeat(byte value, int count)
    {
        Span<byte> room = _room[_used..];
        if (count <= Vector256<byte>.Count && room.Length >= Vector256<byte>.Count)
            Vector256.Create(value).CopyTo(room);
        else
            room[..count].Fill(value);
        _used += count;
    }

    /// <summary>Gives everything to the output; must be called last.</summary>
    public void Finish()
    {
        output.Advance(_used);
        _room = default;
        _used = 0;
    }

    /// <summary>Up to sixteen ASCII characters, as tokens mostly are: the first and the last eight or four, which may overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(ReadOnlySpan<char> chars, Span<byte> room)
    {
        if (room.Length < MostNarrowed)
            return false;
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        ref byte to = ref MemoryMarshal.GetReference(room);
        nuint length = (nuint)chars.Length;
        if (length is >= 8 and <= MostNarrowed)
        {
            Vector128<ushort> first = Vector128.LoadUnsafe(ref from);
            Vector128<ushort> last = Vector128.LoadUnsafe(ref from, length - 8);
            if (((first | last) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
                return false;
            Vector128<byte> narrow = Vector128.Narrow(first, last);
            Unsafe.WriteUnaligned(ref to, narrow.AsUInt64()[0]);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 8), narrow.AsUInt64()[1]);
            return true;
        }

        if (length is < 4 or > MostNarrowed)
            return false;
        ulong head = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
        ulong tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, length - 4)));
        if (((head | tail) & 0xFF80_FF80_FF80_FF80) != 0)
            return false;
        Vector128<uint> narrowed = Vector128.Narrow(Vector128.Create(head, tail).AsUInt16(), Vector128<ushort>.Zero).AsUInt32();
        Unsafe.WriteUnaligned(ref to, narrowed[0]);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 4), narrowed[1]);
        return true;
    }

    private void Renew(int count)
    {
        if (count < 0)
            throw new InsufficientMemoryException("What is written at once is larger than 2 GiB.");
        output.Advance(_used);
        _used = 0;
        _room = output.GetSpan(Math.Max(count, Room));
    }
}
