using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names that parts mostly have.</summary>
public sealed class PartCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(["train", "dev", "test"], wordToComplete);
}
