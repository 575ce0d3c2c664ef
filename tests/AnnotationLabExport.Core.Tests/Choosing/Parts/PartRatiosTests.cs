using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

public sealed class PartRatiosTests
{
    [Fact]
    public void Without_anything_there_are_train_dev_and_test()
    {
        var parts = new PartRatios();
        Assert.Equal(["train", "dev", "test"], parts.Names);
        Assert.Equal([0.8, 0.1, 0.1], Enumerable.Range(0, 3).Select(parts.Share));
    }

    [Fact]
    public void Two_ratios_are_train_and_test() => Assert.Equal(["train", "test"], new PartRatios([9, 1]).Names);

    [Fact]
    public void Ratios_need_not_add_up_to_one()
    {
        var parts = new PartRatios([3, 1]);
        Assert.Equal((0.75, 0.25), (parts.Share(0), parts.Share(1)));
        Assert.Equal((0, 0, 1, 1), (parts.At(0), parts.At(0.7499), parts.At(0.75), parts.At(1)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.7999, 0)]
    [InlineData(0.8, 1)]
    [InlineData(0.8999, 1)]
    [InlineData(0.91, 2)]
    [InlineData(1, 2)]
    public void A_part_is_the_first_whose_sum_exceeds_the_fraction(double fraction, int part) =>
        Assert.Equal(part, new PartRatios().At(fraction));

    [Theory]
    [InlineData(new double[] { 1 }, new[] { "a" }, "at least two")]
    [InlineData(new double[] { }, new string[] { }, "at least two")]
    [InlineData(new double[] { 1, 0 }, null, "above 0")]
    [InlineData(new double[] { 1, -1 }, null, "above 0")]
    [InlineData(new double[] { 1, double.NaN }, null, "above 0")]
    [InlineData(new double[] { 1, double.PositiveInfinity }, null, "above 0")]
    [InlineData(new double[] { double.MaxValue, double.MaxValue }, null, "too large")]
    [InlineData(new double[] { 1, 1, 1, 1 }, null, "need names")]
    [InlineData(null, new[] { "a", "b" }, "3 ratios and 2 names")]
    [InlineData(new double[] { 1, 1 }, new[] { "a", "b", "c" }, "2 ratios and 3 names")]
    [InlineData(new double[] { 1, 1 }, new[] { "dev", "DEV" }, "same name")]
    [InlineData(new double[] { 1, 1 }, new[] { "dev", " " }, "file's name")]
    [InlineData(new double[] { 1, 1 }, new[] { "dev", "a/b" }, "file's name")]
    [InlineData(new double[] { 1, 1 }, new[] { "dev", "a\\b" }, "file's name")]
    [InlineData(new double[] { 1, 1 }, new[] { "dev", "a:b" }, "file's name")]
    [InlineData(new double[] { 1, 1 }, new[] { "dev", "a\nb" }, "file's name")]
    public void What_is_no_split_is_refused(double[]? ratios, string[]? names, string reason)
    {
        AlabException fault = Assert.Throws<AlabException>(() => new PartRatios(ratios, names));
        Assert.Equal(ErrorCode.PartInvalid, fault.Code);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }
}
