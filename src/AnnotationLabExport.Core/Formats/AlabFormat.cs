namespace AnnotationLabExport.Formats;

/// <summary>The formats a project can be exported in.</summary>
public enum AlabFormat
{
    /// <summary>A list of tasks.</summary>
    Json,

    /// <summary>A task a line.</summary>
    JsonLines,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>Tab-separated values.</summary>
    Tsv,

    /// <summary>Tokens and their tags.</summary>
    Conll2003,

    /// <summary>A list of tasks in the dialect of Label Studio.</summary>
    LabelStudio,

    /// <summary>Parquet of tokens and tags that Spark NLP trains on.</summary>
    SparkNlp,

    /// <summary>Parquet of tokens and tags, with the names of the tags, for Hugging Face's datasets.</summary>
    HuggingFace,

    /// <summary>spaCy's DocBin.</summary>
    Spacy,

    /// <summary>JSON lines of texts and spans.</summary>
    Spans,

    /// <summary>Label Studio's flat JSON.</summary>
    JsonMin,

    /// <summary>A table of assertions in their sentences.</summary>
    Assertion,

    /// <summary>A table of relations in their sentences.</summary>
    Relation,

    /// <summary>A table of texts and their classes.</summary>
    Classification,
}
