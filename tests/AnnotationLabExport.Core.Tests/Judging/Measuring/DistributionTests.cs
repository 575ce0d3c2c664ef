using AnnotationLabExport.Judging.Measuring;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>Mean and quartiles of numbers that are counted, not kept.</summary>
public sealed class DistributionTests
{
    private static Distribution Of(params double[] numbers)
    {
        var distribution = new Distribution();
        foreach (double number in numbers)
            distribution.Add(number);
        return distribution;
    }

    [Fact]
    public void Without_numbers_nothing_is_defined()
    {
        Distribution none = Of();
        Assert.Equal((0L, null, null, null), (none.Count, none.Mean, none.Quantile(0.5), none.Max));
    }

    [Fact]
    public void Quartiles_are_those_of_a_spreadsheet()
    {
        // QUARTILE.INC of 1, 2, 4, 7, 8, 9, 10, 12.
        Distribution eight = Of(12, 1, 7, 2, 4, 10, 9, 8);
        Assert.Equal((3.5, 7.5, 9.25), (eight.Quantile(0.25), eight.Quantile(0.5), eight.Quantile(0.75)));
        Assert.Equal((6.625, 12.0), (eight.Mean, eight.Max));
    }

    [Property]
    public void Quartiles_are_those_of_the_sorted_numbers(byte first, byte[] others)
    {
        double[] sorted = [.. others.Append(first).Select(number => (double)(number % 9)).Order()];
        Distribution counted = Of([.. sorted.Reverse()]);
        foreach (double part in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            double place = (sorted.Length - 1) * part;
            double low = sorted[(int)Math.Floor(place)];
            double high = sorted[(int)Math.Ceiling(place)];
            Assert.Equal(low + ((place - Math.Floor(place)) * (high - low)), counted.Quantile(part)!.Value, 1e-12);
        }
    }
}
