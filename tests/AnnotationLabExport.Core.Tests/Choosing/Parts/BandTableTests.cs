using AnnotationLabExport.Choosing.Parts;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

public sealed class BandTableTests
{
    [Fact]
    public void Texts_of_one_hash_are_found_in_the_order_in_which_they_came_however_many_others_there_are()
    {
        var table = new BandTable();
        var random = new Random(1);
        var expected = new Dictionary<ulong, List<int>>();
        ulong[] hashes = [.. Enumerable.Range(0, 3000).Select(_ => (ulong)random.NextInt64())];
        for (int text = 0; text < 10_000; text++)
        {
            ulong hash = hashes[random.Next(hashes.Length)];
            table.Add(hash, text);
            if (!expected.TryGetValue(hash, out List<int>? texts))
                expected.Add(hash, texts = []);
            texts.Add(text);
        }

        Assert.All(expected, pair => Assert.Equal(pair.Value, Found(table, pair.Key)));
        Assert.Empty(Found(table, 12345));
    }

    private static List<int> Found(BandTable table, ulong hash)
    {
        var found = new List<int>();
        table.Find(hash, found);
        return found;
    }
}
