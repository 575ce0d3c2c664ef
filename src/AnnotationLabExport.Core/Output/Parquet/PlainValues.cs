using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>Spells values one after another, as pages without a dictionary and dictionaries themselves hold them.</summary>
internal static class PlainValues
{
    /// <summary>Strings, one after another.</summary>
    public static byte[] Of(params string[] texts)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (string text in texts)
            output.WriteText(Encoding.UTF8.GetBytes(text));
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Appends a string.</summary>
    public static void WriteText(this IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        Span<byte> room = output.GetSpan(sizeof(int) + text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(room, text.Length);
        text.CopyTo(room[sizeof(int)..]);
        output.Advance(sizeof(int) + text.Length);
    }

    /// <summary>Appends numbers in the width of their type.</summary>
    public static void WriteNumbers(this IBufferWriter<byte> output, ReadOnlySpan<int> numbers, ParquetType type)
    {
        int size = type == ParquetType.Int64 ? sizeof(long) : sizeof(int);
        Span<byte> room = output.GetSpan(numbers.Length * size);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (type == ParquetType.Int64)
                BinaryPrimitives.WriteInt64LittleEndian(room[(i * size)..], numbers[i]);
            else
                BinaryPrimitives.WriteInt32LittleEndian(room[(i * size)..], numbers[i]);
        }

        output.Advance(numbers.Length * size);
    }
}
