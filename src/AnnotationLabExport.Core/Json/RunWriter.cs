using System.Buffers;
using System.Text;

namespace AnnotationLabExport.Json;

/// <summary>Writes many short runs of bytes into the room of a buffer, which is asked for seldom.</summary>
/// <param name="output">Takes the bytes.</param>
internal ref struct RunWriter(IBufferWriter<byte> output)
{
    private const int Room = 4096;
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
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_room[_used..]);
        _used += bytes.Length;
    }

    /// <summary>Writes characters as UTF-8, a lone surrogate as U+FFFD; there must be room for three bytes each.</summary>
    public void Write(ReadOnlySpan<char> chars)
    {
        Ascii.FromUtf16(chars, _room[_used..], out int plain);
        _used += plain;
        if (plain < chars.Length)
            _used += Encoding.UTF8.GetBytes(chars[plain..], _room[_used..]);
    }

    /// <summary>Writes the same byte several times; there must be room.</summary>
    public void Repeat(byte value, int count)
    {
        _room.Slice(_used, count).Fill(value);
        _used += count;
    }

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
        _room = output.GetSpan(Math.Max(count, Room));
    }
}
