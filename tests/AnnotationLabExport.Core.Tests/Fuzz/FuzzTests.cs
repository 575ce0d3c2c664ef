using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AnnotationLabExport.Faults;
using Xunit.Abstractions;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>
/// Damaged projects, configurations and corpora through everything. <c>ALAB_FUZZ_INPUTS</c> and <c>ALAB_FUZZ_SEED</c>
/// say how many and which; an input that fails is named by its seed and kept in the temporary folder.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int MostFailures = 20;

    /// <summary>Of so many inputs some are malformed and some are not.</summary>
    private const int EnoughToJudge = 100;

    /// <summary>In milliseconds; an input takes a few, and on a busy machine more: what takes so long hangs.</summary>
    private const int LongestInput = 120_000;

    [Fact]
    public void No_input_hangs_breaks_a_file_or_meets_an_error_that_is_not_ours()
    {
        int inputs = Setting("ALAB_FUZZ_INPUTS", 3000);
        int next = Setting("ALAB_FUZZ_SEED", 1) - 1;
        int last = checked(next + inputs);
        var failures = new ConcurrentQueue<string>();
        var clock = Stopwatch.StartNew();
        FuzzWorker[] workers = [.. Enumerable.Range(0, 2).Select(_ => new FuzzWorker(
            () => failures.Count < MostFailures && Interlocked.Increment(ref next) is var seed && seed <= last ? seed : null, failures))];
        Watch(workers, failures);
        Array.ForEach(workers, worker => worker.Dispose());

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
        Assert.Equal(inputs, workers.Sum(worker => worker.Inputs));
        Tell(workers, clock.Elapsed);
        if (inputs < EnoughToJudge)
            return;
        Assert.InRange(workers.Sum(worker => worker.Files), inputs, inputs * 5);
        Assert.All(
            [ErrorCode.JsonMalformed, ErrorCode.ConllMalformed, ErrorCode.ConllNoTags],
            code => Assert.Contains(code, workers.SelectMany(worker => worker.Refusals.Keys)));
    }

    [Fact]
    public void The_same_seed_makes_the_same_input()
    {
        for (int seed = 1; seed < 50; seed++)
        {
            var (one, other) = (new FuzzInput(seed), new FuzzInput(seed));
            Assert.Equal((one.Config, one.Corpus, one.OptionSeed), (other.Config, other.Corpus, other.OptionSeed), Comparer);
        }
    }

    /// <summary>Keeps an input that failed, and says how to meet it again.</summary>
    internal static string Failure(int seed, string reason)
    {
        string path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"alab-fuzz-{seed}"));
        var input = new FuzzInput(seed);
        File.WriteAllBytes(path + ".json", input.Bytes);
        File.WriteAllBytes(path + ".xml", input.Config);
        File.WriteAllBytes(path + ".conll", input.Corpus);
        return $"ALAB_FUZZ_INPUTS=1 ALAB_FUZZ_SEED={seed} ({path}.*): {reason}";
    }

    /// <summary>Returns when all inputs are done; an input that takes too long is told to stop, and is a failure.</summary>
    private static void Watch(FuzzWorker[] workers, ConcurrentQueue<string> failures)
    {
        while (!Array.TrueForAll(workers, worker => worker.HasEnded))
        {
            Thread.Sleep(50);
            if (Array.Find(workers, worker => !worker.HasEnded && worker.Elapsed > LongestInput) is not { } late)
                continue;
            failures.Enqueue(Failure(late.Seed, $"it took more than {LongestInput} ms."));
            late.Cancel();
            Thread.Sleep(1000);
            return;
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    private static bool Comparer((byte[] Config, byte[] Corpus, int Options) one, (byte[] Config, byte[] Corpus, int Options) other) =>
        one.Config.AsSpan().SequenceEqual(other.Config) && one.Corpus.AsSpan().SequenceEqual(other.Corpus) && one.Options == other.Options;

    private void Tell(FuzzWorker[] workers, TimeSpan elapsed)
    {
        output.WriteLine($"{workers.Sum(worker => worker.Inputs)} inputs, {workers.Sum(worker => worker.Files)} files, {elapsed.TotalSeconds:F0} s,");
        (long slowest, int slowestSeed) = workers.Max(worker => worker.Slowest);
        output.WriteLine($"slowest input {slowestSeed}: {slowest} ms,");
        output.WriteLine($"peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB");
        foreach (var code in workers.SelectMany(worker => worker.Refusals).GroupBy(pair => pair.Key, pair => pair.Value))
            output.WriteLine($"{code.Key} {code.Sum()}");
    }
}
