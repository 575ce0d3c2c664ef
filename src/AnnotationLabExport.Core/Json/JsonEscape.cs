namespace AnnotationLabExport.Json;

/// <summary>From characters to the content of a JSON string: only what JSON demands is escaped.</summary>
internal static class JsonEscape
{
    /// <summary>How many bytes a byte becomes at most.</summary>
    public const int Most = 6;

    /// <summary>Writes valid UTF-8 as the content of a string.</summary>
    /// <param name="utf8">The characters.</param>
    /// <param name="room">Room for <see cref="Most"/> times as many bytes.</param>
    /// <param name="units">How many UTF-16 units the characters are.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<byte> utf8, Span<byte> room, out int units)
    {
        int written = 0;
        units = 0;
        foreach (byte value in utf8)
        {
            if (value is < (byte)' ' or (byte)'"' or (byte)'\\')
            {
                written += Escape(value, room[written..]);
                units++;
                continue;
            }

            room[written++] = value;
            units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
        }

        return written;
    }

    /// <summary>The content of a string.</summary>
    public static byte[] Content(ReadOnlySpan<byte> utf8)
    {
        byte[] room = new byte[utf8.Length * Most];
        return room[..Write(utf8, room, out _)];
    }

    private static int Escape(byte value, Span<byte> room)
    {
        room[0] = (byte)'\\';
        byte letter = value switch
        {
            (byte)'"' or (byte)'\\' => value,
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => (byte)'u',
        };
        room[1] = letter;
        if (letter != 'u')
            return 2;
        "00"u8.CopyTo(room[2..]);
        room[4] = (byte)('0' + (value >> 4));
        room[5] = (byte)"0123456789abcdef"[value & 0xF];
        return 6;
    }
}
