using System.Buffers;
using AnnotationLabExport.Output.Parquet;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Output.Parquet;

public sealed class HybridEncoderTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    [InlineData(int.MaxValue, 31)]
    public void Values_have_the_width_of_the_largest(int largest, int width) => Assert.Equal(width, HybridEncoder.Width(largest));

    [Fact]
    public void What_repeats_is_a_run_and_the_rest_is_packed()
    {
        // From the format's own example: 0 to 7 in three bits.
        Assert.Equal([0x03, 0x88, 0xC6, 0xFA], Encoded([0, 1, 2, 3, 4, 5, 6, 7], 3));
        Assert.Equal([0x10, 0x05], Encoded([5, 5, 5, 5, 5, 5, 5, 5], 3));
        Assert.Equal([0xC8, 0x01, 0x34, 0x12], Encoded([.. Enumerable.Repeat(0x1234, 100)], 13));
        Assert.Equal([0xC8, 0x01], Encoded(new int[100], 0));
        Assert.Equal([0x03, 0x01], Encoded([1], 1));
    }

    [Property(MaxTest = 500)]
    public void Everything_comes_back(int seed)
    {
        var random = new Random(seed);
        int width = random.Next(0, 32);
        var values = new List<int>();
        for (int left = random.Next(20); left > 0; left--)
        {
            int value = (int)(random.NextInt64() & ((1L << width) - 1));
            values.AddRange(Enumerable.Repeat(value, random.Next(3) == 0 ? random.Next(200) : 1));
        }

        Assert.Equal(values, Decoded(Encoded(values, width), width, values.Count));
    }

    private static byte[] Encoded(IEnumerable<int> values, int width)
    {
        var output = new ArrayBufferWriter<byte>();
        HybridEncoder.Encode([.. values], width, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>As the format's specification says, bit by bit.</summary>
    private static List<int> Decoded(byte[] bytes, int width, int count)
    {
        var values = new List<int>();
        int position = 0;
        while (values.Count < count)
        {
            int header = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte part = bytes[position++];
                header |= (part & 0x7F) << shift;
                if (part < 0x80)
                    break;
            }

            if ((header & 1) == 0)
            {
                int value = 0;
                for (int i = 0; i < (width + 7) / 8; i++)
                    value |= bytes[position++] << (8 * i);
                values.AddRange(Enumerable.Repeat(value, header >> 1));
                continue;
            }

            int groups = header >> 1;
            for (int i = 0; i < groups * 8; i++)
            {
                int value = 0;
                for (int bit = 0; bit < width; bit++)
                {
                    int place = (i * width) + bit;
                    value |= ((bytes[position + (place / 8)] >> (place % 8)) & 1) << bit;
                }

                values.Add(value);
            }

            position += groups * width;
        }

        Assert.Equal(bytes.Length, position);
        return [.. values.Take(count)];
    }
}
