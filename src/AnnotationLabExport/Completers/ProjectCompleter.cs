using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names of the projects of the database or server that is already on the command line, or of the server that was connected last.</summary>
public sealed class ProjectCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(
            fakeBoundParameters["Database"] is { } database
                ? CompletionPath.Files($"{database}").SelectMany(CompletionSource.InStore)
                : CompletionSource.OnServer(fakeBoundParameters["Server"]),
            wordToComplete);
}
