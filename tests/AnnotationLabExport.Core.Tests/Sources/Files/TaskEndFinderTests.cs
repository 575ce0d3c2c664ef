using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Sources.Files;

/// <summary>The end of a task is found 64 bytes at a time where a walk over single bytes finds it.</summary>
public sealed class TaskEndFinderTests
{
    [Fact]
    public void An_end_is_where_a_walk_over_bytes_finds_it()
    {
        const string Bytes = "{}[]\"\"\\\\\\ab x:,";
        var random = new Random(7);
        for (int run = 0; run < 20_000; run++)
        {
            byte[] data = new byte[random.Next(300)];
            int plain = random.Next(2, 60);
            for (int i = 0; i < data.Length; i++)
                data[i] = random.Next(plain) == 0 ? (byte)Bytes[random.Next(Bytes.Length)] : (byte)'x';
            int cut = random.Next(data.Length + 1);
            Assert.Equal(Walk(data), Find(data, cut));
        }
    }

    [Fact]
    public void Escapes_reach_over_the_border_of_64_bytes()
    {
        for (int before = 50; before < 80; before++)
        {
            for (int backslashes = 0; backslashes < 70; backslashes++)
            {
                byte[] data = [(byte)'"', .. Enumerable.Repeat((byte)'x', before), .. Enumerable.Repeat((byte)'\\', backslashes), .. "\"}\"}"u8, .. new byte[80]];
                Assert.Equal(Walk(data), Find(data, data.Length));
            }
        }
    }

    private static int Find(byte[] data, int cut)
    {
        var finder = default(TaskEndFinder);
        finder.Begin();
        int position = 0;
        return finder.Find(data.AsSpan(0, cut), ref position) || finder.Find(data, ref position) ? position : -1;
    }

    private static int Walk(byte[] data)
    {
        int depth = 1;
        bool inString = false;
        for (int i = 0; i < data.Length; i++)
        {
            if (inString && data[i] == '\\')
                i++;
            else if (data[i] == '"')
                inString = !inString;
            else if (!inString && (data[i] is (byte)'{' or (byte)'['))
                depth++;
            else if (!inString && (data[i] is (byte)'}' or (byte)']') && --depth == 0)
                return i + 1;
        }

        return -1;
    }
}
