using System.Text;

namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>A project that holds what exports seldom hold and may hold.</summary>
/// <param name="Seed">From which everything in it follows.</param>
/// <param name="Tasks">The tasks, each as spelled, a character a byte.</param>
public sealed record NastyProject(int Seed, IReadOnlyList<string> Tasks)
{
    /// <summary>The project as a list with white space wherever it may stand.</summary>
    public byte[] Json => Encoding.Latin1.GetBytes($" [\r\n{string.Join(" ,\n", Tasks)}\t]\n");

    /// <summary>The project as top-level values of all kinds, one after another.</summary>
    public byte[] Values => Encoding.Latin1.GetBytes(string.Concat(
        Tasks.Select((task, i) => ((Seed + i) % 4) switch
        {
            0 => task,
            1 => $"[{task}]",
            2 => $"{task}\n",
            _ => $"[] {task}\r\n",
        }).Append("[]")));

    /// <summary>The same project without one of its tasks: all there are.</summary>
    public IEnumerable<NastyProject> Smaller =>
        Enumerable.Range(0, Tasks.Count).Select(i => this with { Tasks = [.. Tasks.Where((_, at) => at != i)] });

    public static NastyProject Of(int seed)
    {
        var writer = new NastyWriter(new Random(seed));
        int tasks = seed % 7;
        return new NastyProject(seed, [.. Enumerable.Range(0, tasks).Select(writer.Task)]);
    }

    public override string ToString() =>
        $"NastyProject.Of({Seed}) with {Tasks.Count} tasks:\n{string.Join('\n', Tasks)}";
}
