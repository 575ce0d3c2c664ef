using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats;

/// <summary>All that can be asked of an export, for every format at once.</summary>
public sealed record FormatOptions
{
    /// <summary>What is chosen.</summary>
    public ChoiceOptions Choice { get; init; } = new();

    /// <summary>The project's labelling configuration; null if none is known.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>The field of <c>data</c> that holds the text, if the user names one.</summary>
    public string? TextFieldName { get; init; }

    /// <summary>The same with what a source or task carries, where nothing was asked for.</summary>
    /// <param name="config">The labelling configuration; null if there is none.</param>
    /// <param name="textField">The field that is the text; null if none was named.</param>
    public FormatOptions Carrying(LabelConfig? config, string? textField) =>
        this with { Config = Config ?? config, TextFieldName = TextFieldName ?? textField };

    /// <summary>Decides which field is the text.</summary>
    public TextField TextField => new(Config, TextFieldName);

    /// <summary>The labels that are assertions, if the user names them; null where the configuration tells.</summary>
    public IReadOnlySet<string>? AssertionLabels { get; init; }

    /// <summary>Tells which labels are assertions.</summary>
    public Assertions Assertions => new(Config, AssertionLabels);

    /// <summary>How spans come to lie on tokens.</summary>
    public TokenOptions Tokens { get; init; } = new();

    /// <summary>What is asked of single formats: at most one record of each type that a format reads.</summary>
    public IReadOnlyList<object> Own { get; init; } = [];

    /// <summary>Makes what says which annotations are asked for; for one thread.</summary>
    /// <exception cref="Faults.AlabException">Assertions are asked for, and nothing tells which labels they are.</exception>
    internal AnnotationChooser CreateAnnotationChooser() => new(Choice.Annotations, Config, Assertions);

    /// <summary>Refuses a choice of annotations that cannot be made, before any work.</summary>
    /// <exception cref="Faults.AlabException">Assertions are asked for, and nothing tells which labels they are.</exception>
    internal void CheckAnnotations() => CreateAnnotationChooser();

    /// <summary>What is asked of a format by its own record of options; the defaults if nothing is.</summary>
    public T Of<T>()
        where T : class, new()
    {
        foreach (object own in Own)
        {
            if (own is T options)
                return options;
        }

        return new T();
    }
}
