using AnnotationLabExport.Sources.Databases;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>Imports one after another into one database.</summary>
/// <param name="Seed">From which everything follows.</param>
/// <param name="Steps">The imports.</param>
public sealed record ImportSequence(int Seed, IReadOnlyList<ImportStep> Steps)
{
    private static readonly string?[] Fields = [null, null, "text", "note"];

    /// <summary>Tells FsCheck how to make them, and to look for shorter ones that fail.</summary>
    public static Arbitrary<ImportSequence> Sequences() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Of(seed),
        sequence => sequence.Shorter());

    public static ImportSequence Of(int seed)
    {
        var random = new Random(seed);
        return new ImportSequence(seed, [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Step(random))]);
    }

    public override string ToString() => $"ImportSequence.Of({Seed}):\n{string.Join('\n', Steps)}";

    private static ImportStep Step(Random random) => new(
        random.Next(4) == 0 ? "other" : "p",
        random.Next(3) == 0 ? ConflictAction.Fail : (ConflictAction)random.Next(2),
        random.Next(3) == 0,
        Fields[random.Next(Fields.Length)],
        [.. Enumerable.Range(0, random.Next(9)).Select(_ => TrialTask.Any(random))]);

    private IEnumerable<ImportSequence> Shorter()
    {
        for (int i = 0; i < Steps.Count; i++)
        {
            yield return this with { Steps = [.. Steps.Where((_, at) => at != i)] };
            for (int j = 0; j < Steps[i].Tasks.Count; j++)
            {
                ImportStep shorter = Steps[i] with { Tasks = [.. Steps[i].Tasks.Where((_, at) => at != j)] };
                yield return this with { Steps = [.. Steps.Select((step, at) => at == i ? shorter : step)] };
            }
        }
    }
}
