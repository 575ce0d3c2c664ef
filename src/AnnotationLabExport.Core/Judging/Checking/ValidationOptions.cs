using System.Text.RegularExpressions;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>What can be asked of a validation.</summary>
public sealed record ValidationOptions
{
    /// <summary>The labelling configuration, if there is one.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>What tokens are, for spans that cut one or share one.</summary>
    public TokenizerKind Tokenizer { get; init; }

    /// <summary>A pattern of tokens in the place of <see cref="Tokenizer"/>; null for none.</summary>
    public Regex? TokenPattern { get; init; }
}
