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

    /// <summary>Decides which field is the text.</summary>
    public TextField TextField => new(Config, TextFieldName);

    /// <summary>How spans come to lie on tokens.</summary>
    public TokenOptions Tokens { get; init; } = new();

    /// <summary>What is asked of single formats: at most one record of each type that a format reads.</summary>
    public IReadOnlyList<object> Own { get; init; } = [];

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
