using AnnotationLabExport.Text;

namespace AnnotationLabExport.CoreTests.Text;

public sealed class ShortRunsTests
{
    [Fact]
    public void A_piece_of_any_length_is_copied_whatever_room_there_is_behind_it()
    {
        byte[] from = [.. Enumerable.Range(1, 100).Select(i => (byte)i)];
        for (int length = 0; length <= 70; length++)
        {
            foreach (int start in new[] { 0, 7, from.Length - length })
            {
                foreach (int behind in new[] { 0, 1, 40 })
                {
                    byte[] room = new byte[3 + length + behind];
                    Assert.Equal(3 + length, ShortRuns.Copy(from, start, length, room, 3));
                    Assert.Equal([0, 0, 0, .. from[start..(start + length)]], room[..(3 + length)]);
                }
            }
        }
    }

    [Fact]
    public void A_byte_is_repeated_as_often_as_asked_for()
    {
        for (int count = 0; count <= 70; count++)
        {
            foreach (int behind in new[] { 0, 1, 40 })
            {
                byte[] room = new byte[2 + count + behind];
                Assert.Equal(2 + count, ShortRuns.Repeat(9, count, room, 2));
                Assert.Equal([0, 0, .. Enumerable.Repeat((byte)9, count)], room[..(2 + count)]);
            }
        }
    }
}
