namespace AnnotationLabExport.Formats.Conll;

/// <summary>The shapes of a CoNLL 2003 file (docs/formats.md §6, Choices).</summary>
public enum ConllLayout
{
    /// <summary>As the product's page shows it: one header for the file, no blank line after it.</summary>
    Page,

    /// <summary>As the product writes it: one header and a blank line.</summary>
    Product,

    /// <summary>One header a document, with the task's id.</summary>
    Document,

    /// <summary>One header a document, <c>-DOCSTART- -X- O O</c>, as the corpus of 2003 has it and spaCy's converter needs it.</summary>
    Classic,
}
