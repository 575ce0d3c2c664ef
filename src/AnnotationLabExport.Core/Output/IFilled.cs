namespace AnnotationLabExport.Output;

/// <summary>What is filled piece by piece until it is handed over.</summary>
internal interface IFilled
{
    /// <summary>How many pieces there are.</summary>
    int Count { get; }

    /// <summary>Whether there is so much that it should be handed over.</summary>
    bool IsFull { get; }
}
