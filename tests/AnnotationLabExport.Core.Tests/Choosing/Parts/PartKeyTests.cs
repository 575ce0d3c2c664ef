using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

public sealed class PartKeyTests
{
    /// <summary>Computed with another implementation of SHA-256: its first 8 bytes of "0\n7" and so on, over 2^64.</summary>
    [Theory]
    [InlineData(0, "7", 0.4132276126212479)]
    [InlineData(0, "patient-1", 0.9622296297287356)]
    [InlineData(42, "7", 0.02693076074008395)]
    [InlineData(-1, "é😀", 0.8724958478611837)]
    public void A_key_has_its_place_on_every_machine(long seed, string key, double fraction) =>
        Assert.Equal(fraction, PartKey.OfGroup(seed, key).Fraction);

    [Theory]
    [InlineData("""{"id":7,"data":{"text":"a"}}""", "7")]
    [InlineData("""{"id":"\u0037"}""", "7")]
    [InlineData("""{"id":null,"data":{"text":"a"}}""", "a")]
    [InlineData("""{"data":{"text":5}}""", "3")]
    public void A_task_goes_by_its_id_else_its_text_else_its_number(string task, string key)
    {
        TaskDocument loaded = Loaded.Task(task);
        Assert.Equal(
            PartKey.OfGroup(0, key).Fraction, PartKey.OfTask(0, loaded, loaded.Data.Member("text") is { IsString: true } text ? text : default, 3).Fraction);
    }

    [Fact]
    public void A_task_is_of_no_group_that_has_its_id_for_a_name() =>
        Assert.NotEqual(PartKey.OfGroup(0, "7"), PartKey.OfTask(0, Loaded.Task("""{"id":7}"""), default, 1));

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData(" \t\u00A0", false)]
    [InlineData(" a", true)]
    public void What_is_blank_groups_nothing(string? value, bool groups) => Assert.Equal(groups, PartKey.Groups(value));
}
