namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Where a span lies in its sentences.</summary>
/// <param name="First">The first token it touches.</param>
/// <param name="Last">The last one.</param>
/// <param name="SentenceFirst">The first token of the sentence of the first.</param>
/// <param name="SentenceEnd">The token after the sentence of the last.</param>
/// <param name="IsInOne">Whether these are one sentence.</param>
internal readonly record struct SentenceSpan(int First, int Last, int SentenceFirst, int SentenceEnd, bool IsInOne)
{
    /// <summary>Whether it touches a token.</summary>
    public bool HasTokens => Last >= First;
}
