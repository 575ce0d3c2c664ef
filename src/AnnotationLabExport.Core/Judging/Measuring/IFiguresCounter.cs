namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts tasks, and makes figures of them.</summary>
/// <typeparam name="T">The figures.</typeparam>
public interface IFiguresCounter<out T> : ITaskCounter
    where T : class
{
    /// <summary>What was counted so far, in a fixed order.</summary>
    /// <param name="source">What the project is called.</param>
    IEnumerable<T> Figures(string source);
}
