using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>
/// Parquet's hybrid of runs and packed bits, for levels and for places in a dictionary: what repeats eight times or more
/// is a run, the rest stands in groups of eight.
/// </summary>
internal static class HybridEncoder
{
    private const int Group = 8;

    /// <summary>So many equal values are worth ending a stretch of packed bits.</summary>
    private const int WorthARun = 3 * Group;

    private const int LongestVarint = 5;

    /// <summary>How many bits the values from 0 to <paramref name="largest"/> need.</summary>
    public static int Width(int largest) => 32 - int.LeadingZeroCount(largest);

    /// <summary>Encodes values of that many bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Encode(ReadOnlySpan<int> values, int width, IBufferWriter<byte> output)
    {
        int i = 0;
        while (i < values.Length)
        {
            int run = RunAt(values, i, int.MaxValue);
            if (run >= Group)
            {
                EncodeRun(values[i], run, width, output);
                i += run;
                continue;
            }

            int start = i;
            do
                i = Math.Min(i + Group, values.Length);
            while (i < values.Length && RunAt(values, i, WorthARun) < WorthARun);
            Pack(values[start..i], width, output);
        }
    }

    /// <summary>Encodes a value that repeats.</summary>
    public static void EncodeRun(int value, int count, int width, IBufferWriter<byte> output)
    {
        int bytes = (width + 7) / 8;
        Span<byte> room = output.GetSpan(LongestVarint + sizeof(int));
        int used = WriteVarint((uint)count << 1, room);
        BinaryPrimitives.WriteInt32LittleEndian(room[used..], value);
        output.Advance(used + bytes);
    }

    private static int RunAt(ReadOnlySpan<int> values, int start, int most)
    {
        int value = values[start];
        int end = start + 1;
        while (end < values.Length && values[end] == value && end - start < most)
            end++;
        return end - start;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(ReadOnlySpan<int> values, int width, IBufferWriter<byte> output)
    {
        int groups = (values.Length + Group - 1) / Group;
        Span<byte> room = output.GetSpan(LongestVarint + (groups * width) + sizeof(ulong));
        int header = WriteVarint(((uint)groups << 1) | 1, room);
        Span<byte> packed = room[header..];
        ulong bits = 0;
        int held = 0;
        int used = 0;
        foreach (int value in values)
        {
            bits |= (ulong)(uint)value << held;
            held += width;
            if (held < 32)
                continue;
            BinaryPrimitives.WriteUInt32LittleEndian(packed[used..], (uint)bits);
            used += sizeof(uint);
            bits >>= 32;
            held -= 32;
        }

        int size = groups * width;
        packed[used..size].Clear();
        for (; used < size && bits != 0; bits >>= 8)
            packed[used++] = (byte)bits;
        output.Advance(header + size);
    }

    private static int WriteVarint(uint value, Span<byte> room)
    {
        int used = 0;
        for (; value >= 0x80; value >>= 7)
            room[used++] = (byte)(value | 0x80);
        room[used++] = (byte)value;
        return used;
    }
}
