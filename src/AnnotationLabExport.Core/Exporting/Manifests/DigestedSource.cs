using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>A source whose tasks are hashed while they are read for the first time.</summary>
/// <param name="source">The source.</param>
/// <param name="digest">Takes the tasks in.</param>
internal sealed class DigestedSource(ITaskSource source, TaskDigest digest) : ITaskSource
{
    private bool _isDigested;

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public string Location => source.Location;

    /// <inheritdoc/>
    public bool CanReadTwice => source.CanReadTwice;

    /// <inheritdoc/>
    public LabelConfig? LabelConfig => source.LabelConfig;

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        bool digests = !_isDigested;
        _isDigested = true;
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            if (digests)
            {
                foreach (TaskRecord record in block.Tasks)
                    digest.Add(record);
            }

            yield return block;
        }
    }
}
