namespace AnnotationLabExport.Sources.Servers;

/// <summary>The kinds of servers.</summary>
public enum ServerDialect
{
    /// <summary>John Snow Labs' Annotation Lab, also called NLP Lab and Generative AI Lab.</summary>
    AnnotationLab,

    /// <summary>Label Studio.</summary>
    LabelStudio,
}
