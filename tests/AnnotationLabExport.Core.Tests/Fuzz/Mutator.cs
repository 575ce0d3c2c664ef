using System.Buffers;
using System.Text;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Damages bytes in the ways that files are damaged, and in those an attacker would think of.</summary>
/// <param name="random">From which all follows.</param>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Pieces = [.. new[]
    {
        "null", "true", "{}", "[]", "\"\"", "-0", "1e999", "-1", "0.0", "2147483648", "9223372036854775808", "-9223372036854775809",
        "123456789012345678901234567890", "NaN", "01", "1.", "\\u0000", "\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\u001c", "\\n", "\\r", "\\x",
        "\\", "\"", ",", ":", "{", "}", "[", "]", "/*", "//", "\u2028", "\u0085", "\uFEFF", "😀", "İ", "e\u0301", "-DOCSTART-", "=cmd|' /C calc'!A0",
        "\"id\":\"7\",", "\"id\":[1],", "\"text\":7,", "\"completions\":{},", "\"completions\":[[]],", "\"result\":[null],", "\"value\":null,",
        "\"start\":1,", "\"end\":-1,", "\"start\":\"0\",", "\"end\":99999999999999999999,", "\"labels\":\"X\",", "\"labels\":[\" \"],", "\"labels\":[1],",
        "\"type\":\"labels\",", "\"type\":\"relation\",", "\"type\":\"choices\",", "\"type\":\"rating\",", "\"type\":\"textarea\",", "\"from_name\":null,",
        "\"honeypot\":true,", "\"was_cancelled\":true,", "\"deleted_at\":\"x\",", "\"updated_at\":\"9999-12-31T23:59:59.9999999-14:00\",",
        "\"created_ago\":\"0001-01-01T00:00:00+14:00\",", "\"confidence\":\"1e400\",", "\"lead_time\":1e400,", "\"title\":[],", "\"data\":[],",
    }.Select(Encoding.UTF8.GetBytes)];

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[],: "u8);

    private static readonly byte[][] InvalidUtf8 =
        [[0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFE, 0xFF]];

    /// <summary>The bytes after some damages; now and then after none.</summary>
    public byte[] Mutate(byte[] bytes)
    {
        for (int i = random.Next(5); i > 0; i--)
            bytes = Damage(bytes);
        return bytes;
    }

    private byte[] Damage(byte[] bytes) => random.Next(13) switch
    {
        0 => Flipped(bytes),
        1 => Insert(bytes, random.Next(bytes.Length + 1), Random(random.Next(1, 5))),
        2 => Without(bytes),
        3 => Insert(bytes, random.Next(bytes.Length + 1), Slice(bytes)),
        4 or 5 => Insert(bytes, Boundary(bytes), Pieces[random.Next(Pieces.Length)]),
        6 => bytes[..random.Next(bytes.Length + 1)],
        7 => JsonMutation.Replace(bytes, random, Pieces[random.Next(Pieces.Length)]),
        8 => JsonMutation.Swap(bytes, random),
        9 => JsonMutation.Nest(bytes, random),
        10 => JsonMutation.RepeatMember(bytes, random),
        11 => Insert(bytes, Boundary(bytes), InvalidUtf8[random.Next(InvalidUtf8.Length)]),
        _ => Insert(bytes, random.Next(3) == 0 ? 0 : bytes.Length, random.Next(3) switch
        {
            0 => [0xEF, 0xBB, 0xBF],
            1 => "\n"u8.ToArray(),
            _ => bytes[..Math.Min(bytes.Length, 2000)],
        }),
    };

    /// <summary>A place beside a sign of structure, where damage goes deepest.</summary>
    private int Boundary(byte[] bytes)
    {
        int from = random.Next(bytes.Length + 1);
        int found = bytes.AsSpan(from).IndexOfAny(Structure);
        return found < 0 ? from : from + found + random.Next(2);
    }

    private byte[] Flipped(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (int i = random.Next(1, 4); i > 0 && flipped.Length > 0; i--)
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private byte[] Without(byte[] bytes)
    {
        int start = random.Next(bytes.Length + 1);
        return [.. bytes[..start], .. bytes[Math.Min(bytes.Length, start + random.Next(1, 40))..]];
    }

    private byte[] Slice(byte[] bytes)
    {
        int start = random.Next(bytes.Length + 1);
        return bytes[start..Math.Min(bytes.Length, start + random.Next(1, 200))];
    }

    private byte[] Random(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Insert(byte[] bytes, int at, byte[] piece) => [.. bytes[..at], .. piece, .. bytes[at..]];
}
