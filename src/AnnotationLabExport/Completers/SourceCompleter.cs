using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>
/// Completes values of a project from the database, the server or the first tasks of the file that is already on the command
/// line. It never throws, and gives what it has found when its time is over.
/// </summary>
public abstract class SourceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(
            fakeBoundParameters["Database"] is { } database
                ? CompletionPath.Files($"{database}").SelectMany(
                    file => CompletionSource.Stored(file, $"{fakeBoundParameters["Project"]}", Values, Values))
                : fakeBoundParameters["Project"] is { } project ? CompletionSource.OnServer(fakeBoundParameters["Server"], $"{project}", Values)
                : CompletionSource.Read(Paths(commandAst, fakeBoundParameters).SelectMany(CompletionPath.Files), Values),
            wordToComplete);

    /// <summary>The values of a task.</summary>
    private protected abstract IEnumerable<Offer> Values(AlabTask task);

    /// <summary>The values that the figures of a project tell; none if they do not, then its tasks are read.</summary>
    private protected abstract IEnumerable<Offer> Values(ProjectFigures project);

    /// <summary>The values that a server tells of a project without its tasks, which are not downloaded for it.</summary>
    private protected virtual IEnumerable<Offer> Values(ServerProject project) => [];

    /// <summary>The words of the commands before this one in the pipeline, of which one may be a path, then the bound path.</summary>
    private static IEnumerable<string> Paths(CommandAst commandAst, IDictionary bound)
    {
        IEnumerable<string> words = commandAst.Parent is PipelineAst pipeline
            ? pipeline.PipelineElements.OfType<CommandAst>()
                .TakeWhile(command => command != commandAst)
                .SelectMany(command => command.CommandElements.Skip(1))
                .OfType<StringConstantExpressionAst>()
                .Select(word => word.Value)
            : [];
        return (bound["Path"] ?? bound["LiteralPath"] ?? bound["Difference"]) switch
        {
            null => words,
            object[] several => words.Concat(several.Select(one => $"{one}")),
            object path => words.Append($"{path}"),
        };
    }
}
