using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>Where tasks come from. Whatever uses tasks takes this, and knows of no files.</summary>
public interface ITaskSource
{
    /// <summary>The project's name: the base of file names.</summary>
    string Name { get; }

    /// <summary>What errors and results call it, such as a path.</summary>
    string Location { get; }

    /// <summary>Whether <see cref="Read"/> can be called again and gives the same tasks.</summary>
    bool CanReadTwice { get; }

    /// <summary>The labelling configuration that the source itself carries; null if it carries none.</summary>
    LabelConfig? LabelConfig => null;

    /// <summary>
    /// The order of annotators that the source itself carries, the one whose completions count first at the beginning; none
    /// if it carries none.
    /// </summary>
    IReadOnlyList<string> AnnotatorPriority => [];

    /// <summary>The tasks in source order, as a stream.</summary>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="AlabException">The source is missing, unreadable, empty, malformed or cut off.</exception>
    IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation);
}
