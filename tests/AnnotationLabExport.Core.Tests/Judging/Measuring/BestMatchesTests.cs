using AnnotationLabExport.Tagging.Spans;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>Places that have characters in common, in pairs.</summary>
public sealed class BestMatchesTests
{
    [Property]
    public void Pairs_are_the_same_whichever_side_comes_first((byte Start, byte Length)[] first, (byte Start, byte Length)[] second)
    {
        (int Start, int End)[] one = Places(first);
        (int Start, int End)[] other = Places(second);
        (int, int)[] pairs = [.. new BestMatches().Find(one, other)];
        Assert.Equal(
            pairs.Select(pair => (one[pair.Item1], other[pair.Item2])).Order(),
            new BestMatches().Find(other, one).Select(pair => (one[pair.Second], other[pair.First])).Order());
        Assert.All(pairs, pair => Assert.True(Common(one[pair.Item1], other[pair.Item2]) > 0));
        Assert.Equal(pairs.Length, pairs.Select(pair => pair.Item1).Distinct().Count());
        Assert.Equal(pairs.Length, pairs.Select(pair => pair.Item2).Distinct().Count());
    }

    [Property]
    public void Nothing_that_could_be_paired_is_left((byte Start, byte Length)[] first, (byte Start, byte Length)[] second)
    {
        (int Start, int End)[] one = Places(first);
        (int Start, int End)[] other = Places(second);
        (int First, int Second)[] pairs = [.. new BestMatches().Find(one, other)];
        Assert.DoesNotContain(
            from i in Enumerable.Range(0, one.Length).Except(pairs.Select(pair => pair.First))
            from j in Enumerable.Range(0, other.Length).Except(pairs.Select(pair => pair.Second))
            select Common(one[i], other[j]),
            common => common > 0);
    }

    private static int Common((int Start, int End) one, (int Start, int End) other) =>
        Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    private static (int Start, int End)[] Places((byte Start, byte Length)[]? places) =>
        [.. (places ?? []).Select(place => (place.Start % 20, (place.Start % 20) + 1 + (place.Length % 6))).Distinct().Order()];
}
