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
    private const int LeastRoom = 4096;

    /// <summary>How many characters are taken at once: as many as most tokens have, and what stands behind a shorter one too.</summary>
    private const int AtOnce = 16;

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

    /// <summary>Writes a piece of a text as UTF-8, a lone surrogate as U+FFFD; there must be room for three bytes a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<char> text, int start, int end)
    {
        int length = end - start;
        if (length <= AtOnce && text.Length - start >= AtOnce && _room.Length - _used >= AtOnce)
        {
            ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
            Vector128<ushort> low = Vector128.LoadUnsafe(ref first);
            Vector128<ushort> high = Vector128.LoadUnsafe(ref first, AtOnce / 2);
            if (((low | high) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero)
            {
                Vector128.Narrow(low, high).StoreUnsafe(ref MemoryMarshal.GetReference(_room), (nuint)_used);
                _used += length;
                return;
            }
        }

        Write(text[start..end]);
    }

    /// <summary>Writes characters as UTF-8, a lone surrogate as U+FFFD; there must be room for three bytes each.</summary>
    public void Write(scoped ReadOnlySpan<char> chars)
    {
        Ascii.FromUtf16(chars, _room[_used..], out int plain);
        _used += plain;
        if (plain < chars.Length)
            _used += Encoding.UTF8.GetBytes(chars[plain..], _room[_used..]);
    }

    /// <summary>Room in which the caller writes, and then says with <see cref="Advance"/> how much.</summary>
    /// <param name="count">How many bytes there must be at least; a negative number is one that was too large to count.</param>
    /// <exception cref="InsufficientMemoryException">No buffer is so large.</exception>
    public Span<byte> Room(int count)
    {
        Reserve(count);
        return _room[_used..];
    }

    /// <summary>Says how many bytes were written into the room.</summary>
    public void Advance(int count) => _used += count;

    /// <summary>Gives everything to the output; must be called last.</summary>
    public void Finish()
    {
        output.Advance(_used);
        _room = default;
        _used = 0;
    }

    private void Renew(int count)
    {
        if (count < 0)
            throw new InsufficientMemoryException("What is written at once is larger than 2 GiB.");
        output.Advance(_used);
        _used = 0;
        _room = output.GetSpan(Math.Max(count, LeastRoom));
    }
}
