using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

/// <summary>docs/formats.md §20. The hashes were worked out by another program.</summary>
public sealed class TaskShardTests
{
    [Theory]
    [InlineData("""{"id":1}""", 11682456550507992955)]
    [InlineData("""{"id":"1","data":{"text":"a"}}""", 11682456550507992955)]
    [InlineData("""{"id":null,"data":{"text":"a"}}""", 3943705973173856350)]
    [InlineData("""{"data":{"text":"é"}}""", 5631904647952899266)]
    [InlineData("""{"data":{"text":""}}""", 10470469268294081994)]
    [InlineData("""{"data":{}}""", 16787546352105575925)]
    public void The_hash_is_of_the_id_else_of_the_text_else_of_the_number(string task, ulong hash)
    {
        TaskDocument loaded = Loaded.Task(task);
        Assert.Equal(hash, ShardHash.Of(loaded, new TextField(), 7));
        Assert.Equal(loaded.Id.IsPresent || loaded.Data.Member("text").IsString ? hash : null, ShardHash.Of(loaded, new TextField(), null));
    }

    [Fact]
    public void The_hash_of_an_id_is_that_of_its_task() => Assert.Equal(11682456550507992955, ShardHash.OfId("1"));

    [Property]
    public void Signed_hashes_have_the_order_of_hashes(ulong first, ulong second) =>
        Assert.Equal(first.CompareTo(second), ShardHash.Signed(first).CompareTo(ShardHash.Signed(second)));

    /// <summary>A double has 53 bits: the last hashes before a half or a quarter are told from it no more.</summary>
    [Theory]
    [InlineData(2, (1UL << 63) - 512)]
    [InlineData(4, (1UL << 62) - 256)]
    public void The_first_ends_where_its_share_does(int count, ulong end)
    {
        Assert.Equal((0UL, end - 1), (new TaskShard(1, count).First, new TaskShard(1, count).Last));
        Assert.Equal(end, new TaskShard(2, count).First);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(49)]
    [InlineData(1000)]
    public void All_of_them_hold_each_hash_once_and_as_equal_parts_would(int count)
    {
        TaskShard[] shards = [.. Enumerable.Range(1, count).Select(number => new TaskShard(number, count))];
        PartRatios? parts = count < 2 ? null : new PartRatios([.. Enumerable.Repeat(1.0, count)], [.. Enumerable.Range(1, count).Select(number => $"p{number}")]);
        Assert.Equal((0UL, ulong.MaxValue), (shards[0].First, shards[^1].Last));
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                Assert.Equal(shards[i - 1].Last + 1, shards[i].First);
            foreach (ulong hash in (ulong[])[shards[i].First, shards[i].Last, shards[i].First + ((shards[i].Last - shards[i].First) / 2)])
            {
                Assert.Equal(i, Assert.Single(Enumerable.Range(0, count), number => shards[number].Holds(hash)));
                if (parts is not null)
                    Assert.Equal(i, parts.At(hash / 18446744073709551616.0));
            }
        }
    }

    [Theory]
    [InlineData("3/16", 3, 16)]
    [InlineData("1/1", 1, 1)]
    [InlineData("99999/99999", 99999, 99999)]
    public void Its_text_form_is_read_and_given(string text, int number, int count)
    {
        TaskShard shard = TaskShard.Parse(text)!;
        Assert.Equal((number, count, text), (shard.Number, shard.Count, shard.ToString()));
        Assert.Equal(shard, new TaskShard(number, count));
    }

    [Fact]
    public void Its_files_have_its_number_in_five_digits() => Assert.Equal("-00003-of-00016", new TaskShard(3, 16).Suffix);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("3")]
    [InlineData("0/16")]
    [InlineData("17/16")]
    [InlineData("01/16")]
    [InlineData("1/016")]
    [InlineData("-1/16")]
    [InlineData("+1/16")]
    [InlineData(" 1/16")]
    [InlineData("1/16/2")]
    [InlineData("1/100000")]
    [InlineData("1/99999999999999999999")]
    [InlineData("\u0661/16")]
    public void What_is_none_is_not_read(string text) => Assert.Null(TaskShard.Parse(text));

    [Fact]
    public void There_is_none_beside_the_others() => Assert.Throws<ArgumentOutOfRangeException>(() => new TaskShard(3, 2));
}
