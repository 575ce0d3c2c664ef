using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names that parts mostly have.</summary>
public sealed class PartCompleter : IArgumentCompleter
{
    private static readonly Offer[] Parts =
    [
        new("train", "what a model learns from"),
        new("dev", "what its training is steered by"),
        new("test", "what it is measured by, once it is done"),
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(Parts, wordToComplete);
}
