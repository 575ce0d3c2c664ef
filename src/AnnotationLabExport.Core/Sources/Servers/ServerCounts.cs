namespace AnnotationLabExport.Sources.Servers;

/// <summary>What a server counted of tasks that it took in.</summary>
/// <param name="Tasks">The tasks.</param>
/// <param name="Completions">The completions.</param>
/// <param name="Predictions">The predictions.</param>
public readonly record struct ServerCounts(int Tasks, int Completions, int Predictions)
{
    /// <summary>Both together.</summary>
    public static ServerCounts operator +(ServerCounts one, ServerCounts other) =>
        new(one.Tasks + other.Tasks, one.Completions + other.Completions, one.Predictions + other.Predictions);

    /// <summary>Both together.</summary>
    public static ServerCounts Add(ServerCounts left, ServerCounts right) => left + right;
}
