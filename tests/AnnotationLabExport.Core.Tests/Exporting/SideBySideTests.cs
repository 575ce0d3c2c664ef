using System.Collections.Concurrent;
using System.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Exporting;

public sealed class SideBySideTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> _seen = [];
    private readonly CancellationTokenSource _stop = new();
    private SideBySide _side;

    public SideBySideTests() => _side = new SideBySide(8, _stop.Token);

    public void Dispose()
    {
        _side.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public void What_is_told_and_committed_comes_in_the_order_of_the_projects_on_the_thread_that_calls()
    {
        using var secondIsWritten = new ManualResetEventSlim();
        FakeExport first = Export("1", (export, cancellation) =>
        {
            Assert.True(secondIsWritten.Wait(Patience, cancellation));
            export.Report("writing", new ReadProgress());
            export.Reports.Tell("1 told");
            export.Reports.PassOver(new AlabException(ErrorCode.JsonMalformed, "1 passed over", ""));
        });
        FakeExport second = Export("2", (export, _) => export.Reports.Tell("2 told"), settling: secondIsWritten.Set);
        if (Environment.ProcessorCount == 1)
            secondIsWritten.Set();
        _side.Start(first);
        _side.Start(second);
        _side.Finish();
        Assert.Equal(["1 told", "1 passed over", "1 committed", "2 told", "2 committed"], _seen);
        Assert.All(second.CallerThreads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
        Assert.True(first.IsDisposed && second.IsDisposed);
    }

    [Theory]
    [InlineData("write")]
    [InlineData("settle")]
    [InlineData("commit")]
    public void A_fault_comes_in_its_turn_and_those_behind_leave_nothing(string where)
    {
        void Fail() => throw new AlabException(ErrorCode.WriteFailed, "failed", "");
        var third = Export("3");
        FakeExport[] exports =
        [
            Export("1"),
            new(_side, "2", _seen)
            {
                Writing = (_, _) => If(where == "write", Fail),
                Settling = () => If(where == "settle", Fail),
                Committing = () => If(where == "commit", Fail),
            },
            third,
        ];
        var fault = Assert.Throws<AlabException>(() =>
        {
            foreach (FakeExport export in exports)
                _side.Start(export);
            _side.Finish();
        });
        Assert.Equal("failed", fault.Message);
        _side.Finish();
        _side.Dispose();
        Assert.Equal(["1 committed"], _seen);
        Assert.All(exports, export => Assert.True(export.IsDisposed));
        _side = new SideBySide(1, CancellationToken.None);
    }

    [Fact]
    public void What_is_no_error_of_ours_comes_too()
    {
        _side.Start(Export("1", (_, _) => throw new InvalidTimeZoneException()));
        Assert.Throws<InvalidTimeZoneException>(_side.Finish);
    }

    [Fact]
    public void A_stop_ends_all_at_once()
    {
        var exports = Enumerable.Range(0, 5).Select(_ => Export("x", (_, cancellation) => cancellation.WaitHandle.WaitOne(Patience))).ToList();
        long start = Stopwatch.GetTimestamp();
        using var soon = new Timer(_ => _stop.Cancel(), null, 100, Timeout.Infinite);
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (FakeExport export in exports)
                _side.Start(export);
            _side.Finish();
        });
        _side.Dispose();
        Assert.True(Stopwatch.GetElapsedTime(start) < Patience);
        Assert.Empty(_seen);
        _side = new SideBySide(1, CancellationToken.None);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_more_are_under_way_than_the_limit(int limit)
    {
        using var side = new SideBySide(limit, CancellationToken.None);
        int running = 0;
        int most = 0;
        for (int i = 0; i < 20; i++)
        {
            side.Start(new FakeExport(side, $"{i}", _seen)
            {
                Writing = (_, _) => InterlockedMax(ref most, Interlocked.Increment(ref running)),
                Committing = () => Interlocked.Decrement(ref running),
            });
        }

        side.Finish();
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i} committed"), _seen);
        Assert.InRange(most, 1, limit);
    }

    [Fact]
    public void While_a_large_one_writes_no_other_does_and_those_before_it_may_wait_for_the_disk()
    {
        int writing = 0;
        bool wasAlone = true;
        using var largeIsWritten = new ManualResetEventSlim();
        FakeExport Small(string name) => Export(
            name, (_, _) => Counted(ref writing, () => Thread.Yield()), settling: () => Assert.True(largeIsWritten.Wait(Patience)));
        _side.Start(Small("1"));
        _side.Start(Small("2"));
        _side.Start(new FakeExport(_side, "3", _seen)
        {
            IsLarge = true,
            Writing = (_, _) => Counted(ref writing, () =>
            {
                wasAlone &= Volatile.Read(ref writing) == 1;
                largeIsWritten.Set();
            }),
        });
        _side.Start(Small("4"));
        _side.Finish();
        Assert.True(wasAlone);
        Assert.Equal(["1 committed", "2 committed", "3 committed", "4 committed"], _seen);
    }

    [Fact]
    public void Whoever_tells_more_than_may_wait_is_heard_to_the_end()
    {
        const int Many = 5000;
        for (int project = 0; project < 3; project++)
        {
            int number = project;
            _side.Start(Export($"{number}", (export, _) =>
            {
                for (int i = 0; i < Many; i++)
                    export.Reports.Tell($"{number}-{i}");
            }));
        }

        _side.Finish();
        Assert.Equal(
            Enumerable.Range(0, 3).SelectMany(number => Enumerable.Range(0, Many).Select(i => $"{number}-{i}").Append($"{number} committed")),
            _seen);
    }

    private FakeExport Export(string name, Action<FakeExport, CancellationToken>? writing = null, Action? settling = null) =>
        new(_side, name, _seen) { Writing = writing, Settling = settling };

    private static void If(bool condition, Action action)
    {
        if (condition)
            action();
    }

    private static void Counted(ref int counter, Action action)
    {
        Interlocked.Increment(ref counter);
        action();
        Interlocked.Decrement(ref counter);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
