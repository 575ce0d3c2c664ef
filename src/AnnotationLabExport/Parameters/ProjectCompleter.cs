using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.Parameters;

/// <summary>Completes the names of the projects of the database that is already on the command line.</summary>
public sealed class ProjectCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(
            CompletionPath.Files($"{fakeBoundParameters["Database"]}").SelectMany(Names),
            wordToComplete);

    private static IReadOnlyList<string> Names(string database)
    {
        try
        {
            using IProjectStore store = ProjectStores.Open(database);
            return store.ProjectNames;
        }
        catch (AlabException)
        {
            return [];
        }
    }
}
