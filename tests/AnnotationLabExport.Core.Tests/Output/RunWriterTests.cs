using System.Text;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

public sealed class RunWriterTests
{
    [Fact]
    public void Runs_of_every_length_are_UTF8_wherever_a_letter_beyond_ASCII_stands()
    {
        for (int length = 0; length <= 40; length++)
        {
            string plain = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + i)));
            Assert.Equal(plain, Encoding.UTF8.GetString(Written(plain)));
            for (int place = 0; place < length; place++)
            {
                foreach (char letter in "\u007F\u0080\u00FF\u0100\u20AC\uD800\uFFFF")
                {
                    string text = plain[..place] + letter + plain[(place + 1)..];
                    Assert.Equal(Encoding.UTF8.GetBytes(text), Written(text));
                }
            }
        }
    }

    [Fact]
    public void A_byte_is_repeated_as_often_as_asked_for()
    {
        for (int count = 0; count <= 70; count++)
        {
            using var output = new Utf8Output();
            var runs = new RunWriter(output);
            runs.Reserve(count + 2);
            runs.Write((byte)'a');
            runs.Repeat((byte)' ', count);
            runs.Write((byte)'b');
            runs.Finish();
            Assert.Equal("a" + new string(' ', count) + "b", Encoding.UTF8.GetString(output.Written));
        }
    }

    private static byte[] Written(string text)
    {
        using var output = new Utf8Output();
        var runs = new RunWriter(output);
        runs.Reserve(text.Length * 3);
        runs.Write(text);
        runs.Finish();
        return output.Written.ToArray();
    }
}
