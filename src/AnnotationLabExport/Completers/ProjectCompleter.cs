using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names of the projects of the database that is already on the command line.</summary>
public sealed class ProjectCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(
            CompletionPath.Files($"{fakeBoundParameters["Database"]}")
                .SelectMany(file => CompletionSource.InStore(file, store => store.ProjectNames)),
            wordToComplete);
}
