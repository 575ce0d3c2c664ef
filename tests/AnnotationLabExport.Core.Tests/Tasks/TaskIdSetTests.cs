using AnnotationLabExport.CoreTests.Hostile;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

[Collection(MemoryGroup.Name)]
public sealed class TaskIdSetTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    [InlineData(1_000_000)]
    public void It_knows_what_a_set_knows(int different)
    {
        var random = new Random(1);
        var ids = new TaskIdSet();
        var known = new HashSet<UInt128>();
        for (int i = 0; i < 200_000; i++)
        {
            UInt128 key = (UInt128)(uint)random.Next(different) << random.Next(0, 120);
            Assert.Equal(known.Add(key), ids.Add(key));
        }

        Assert.All(known, key => Assert.False(ids.Add(key)));
    }

    [Fact]
    public void An_id_takes_little_more_than_its_sixteen_bytes()
    {
        const int Count = 1_000_000;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var ids = new TaskIdSet();
        for (uint i = 1; i <= Count; i++)
            ids.Add(i);
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(ids);
        Assert.InRange(bytes, 16L * Count, 31L * Count);
    }
}
