namespace AnnotationLabExport.Formats;

/// <summary>The formats a project can be exported in.</summary>
public enum AlabFormat
{
    /// <summary>A list of tasks (.json), which the product imports again, whole.</summary>
    Json,

    /// <summary>A task a line (.jsonl), for programs that read one at a time, and for the product.</summary>
    JsonLines,

    /// <summary>Comma-separated values (.csv) as the product exports them, for spreadsheets and pandas.</summary>
    Csv,

    /// <summary>Tab-separated values (.tsv), the same table as Csv.</summary>
    Tsv,

    /// <summary>Tokens and their tags (.conll), for Spark NLP, Flair and other taggers.</summary>
    Conll2003,

    /// <summary>A list of tasks in the dialect of Label Studio (.ls.json), which imports it without loss.</summary>
    LabelStudio,

    /// <summary>Parquet of tokens and tags (.sparknlp.parquet) that Spark NLP trains on.</summary>
    SparkNlp,

    /// <summary>Parquet of tokens and tags, with the names of the tags (.hf.parquet), for Hugging Face's datasets and transformers.</summary>
    HuggingFace,

    /// <summary>spaCy's DocBin (.spacy), for spacy train.</summary>
    Spacy,

    /// <summary>JSON lines of texts and spans (.spans.jsonl), for Prodigy, doccano and loaders of one's own.</summary>
    Spans,

    /// <summary>Label Studio's flat JSON (.min.json), for scripts that were written for its JSON_MIN.</summary>
    JsonMin,

    /// <summary>A table of assertions in their sentences (.assertion.csv), for Spark NLP for Healthcare.</summary>
    Assertion,

    /// <summary>A table of relations in their sentences (.relation.csv), for Spark NLP for Healthcare.</summary>
    Relation,

    /// <summary>A table of texts and their classes (.classification.csv), for Spark NLP's ClassifierDL.</summary>
    Classification,
}
