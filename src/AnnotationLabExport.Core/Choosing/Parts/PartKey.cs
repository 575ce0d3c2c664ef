using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>What a task gets its part by: the value it is grouped by, else what tells it from others (docs/formats.md §12).</summary>
/// <param name="High">One half of the key's digest; tasks of one digest are a group.</param>
/// <param name="Low">The other half.</param>
/// <param name="Fraction">Where the key lies between 0 and 1, the same on every machine.</param>
public readonly record struct PartKey(ulong High, ulong Low, double Fraction)
{
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>The key of a value that tasks are grouped by.</summary>
    /// <param name="seed">Shuffles.</param>
    /// <param name="value">The value, not blank.</param>
    public static PartKey OfGroup(long seed, string value) => Of(seed, value, mark: ulong.MaxValue);

    /// <summary>The key of a task that is not grouped: its id, else its text, else its number.</summary>
    /// <param name="seed">Shuffles.</param>
    /// <param name="task">The task.</param>
    /// <param name="text">Its text; absent if it has none.</param>
    /// <param name="number">Its number among all tasks, from 1.</param>
    public static PartKey OfTask(long seed, TaskDocument task, JsonValue text, long number)
    {
        JsonValue known = task.Id.IsPresent ? task.Id : text;
        return Of(seed, known.IsPresent ? ScalarText.Of(known) : number.ToString(CultureInfo.InvariantCulture), mark: 0);
    }

    /// <summary>Whether a value groups: one that is null or blank does not.</summary>
    public static bool Groups(string? value) => value is not null && !WhiteSpace.IsBlank(value);

    private static PartKey Of(long seed, string key, ulong mark)
    {
        string keyed = string.Create(CultureInfo.InvariantCulture, $"{seed}\n{key}");
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(keyed.Length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(keyed, bytes)), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return new PartKey(
            BinaryPrimitives.ReadUInt64BigEndian(digest[8..]) ^ mark,
            BinaryPrimitives.ReadUInt64BigEndian(digest[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(digest) / TwoTo64);
    }
}
