using System.Text;
using AnnotationLabExport.Output;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.CoreTests.Text;

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
    public void A_piece_is_the_same_wherever_it_stands_in_its_text()
    {
        foreach (string around in new[] { "", "before \u00E9 ", "\uD83D\uDE00" })
        {
            for (int length = 0; length <= 40; length++)
            {
                foreach (char letter in "x\u007F\u0080\u20AC\uD800")
                {
                    string piece = new string('p', length) + letter;
                    foreach (string text in new[] { around + piece, around + piece + around, around + piece + new string('z', 40) })
                    {
                        using var output = new Utf8Output();
                        var runs = new RunWriter(output);
                        runs.Reserve(text.Length * 3);
                        runs.Write(text, around.Length, around.Length + piece.Length);
                        runs.Finish();
                        Assert.Equal(Encoding.UTF8.GetBytes(piece), output.Written.ToArray());
                    }
                }
            }
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
