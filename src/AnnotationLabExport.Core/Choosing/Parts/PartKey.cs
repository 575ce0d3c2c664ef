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
/// <param name="Hash">The first 8 bytes of the key's digest, big-endian: the same on every machine.</param>
public readonly record struct PartKey(ulong High, ulong Low, ulong Hash)
{
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>Where the key lies between 0 and 1.</summary>
    public double Fraction => FractionOf(Hash);

    /// <summary>The key of a value that tasks are grouped by.</summary>
    /// <param name="seed">Shuffles.</param>
    /// <param name="value">The value, not blank.</param>
    public static PartKey OfGroup(long seed, string value) => Of(Spelled(seed), value, mark: ulong.MaxValue);

    /// <summary>The key of a task that is not grouped: its id, else its text, else its number.</summary>
    /// <param name="seed">Shuffles.</param>
    /// <param name="task">The task.</param>
    /// <param name="text">Its text; absent if it has none.</param>
    /// <param name="number">Its number among all tasks, from 1.</param>
    public static PartKey OfTask(long seed, TaskDocument task, JsonValue text, long number) => Of(Spelled(seed), TextOf(task, text) ?? Spelled(number));

    /// <summary>Whether a value groups: one that is null or blank does not.</summary>
    public static bool Groups(string? value) => value is not null && !WhiteSpace.IsBlank(value);

    /// <summary>Where a hash lies between 0 and 1; a larger one never lies before a smaller one.</summary>
    internal static double FractionOf(ulong hash) => hash / TwoTo64;

    /// <summary>What tells a task from others, besides its number: its id, else its text; null if it has neither.</summary>
    internal static string? TextOf(TaskDocument task, JsonValue text)
    {
        JsonValue known = task.Id.IsPresent ? task.Id : text;
        return known.IsPresent ? ScalarText.Of(known) : null;
    }

    /// <summary>A number as it stands in a key.</summary>
    internal static string Spelled(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The key of a text.</summary>
    internal static PartKey Of(string seed, string key, ulong mark = 0)
    {
        string keyed = $"{seed}\n{key}";
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(keyed.Length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(keyed, bytes)), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return new PartKey(
            BinaryPrimitives.ReadUInt64BigEndian(digest[8..]) ^ mark,
            BinaryPrimitives.ReadUInt64BigEndian(digest[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(digest));
    }
}
