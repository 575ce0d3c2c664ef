namespace AnnotationLabExport.Tagging.Spans;

/// <summary>How tags tell where a span begins and ends.</summary>
public enum TaggingScheme
{
    /// <summary>B- begins every span, I- goes on.</summary>
    Iob2,

    /// <summary>I- everywhere; B- only where a span follows another one of the same label.</summary>
    Iob1,

    /// <summary>B- begins, I- goes on, E- ends, S- stands alone.</summary>
    Iobes,

    /// <summary>B- begins, I- goes on, L- ends, U- stands alone.</summary>
    Bilou,
}
