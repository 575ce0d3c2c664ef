namespace AnnotationLabExport.Formats;

/// <summary>What a row of a table of tokens stands for.</summary>
public enum RowUnit
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A document: a task with one annotation set.</summary>
    Document,
}
