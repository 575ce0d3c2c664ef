using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Parameters;

/// <summary>Completes labels from the database or the first tasks of the file that is already on the command line.</summary>
public sealed class LabelCompleter : IArgumentCompleter
{
    private const int TasksRead = 200;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(
            fakeBoundParameters["Database"] is { } database
                ? CompletionPath.Files($"{database}").SelectMany(file => StoredLabels(file, $"{fakeBoundParameters["Project"]}"))
                : Paths(commandAst, fakeBoundParameters).SelectMany(Labels),
            wordToComplete);

    /// <summary>The bound path, else the words of the commands before this one in the pipeline, of which one may be a path.</summary>
    private static IEnumerable<string> Paths(CommandAst commandAst, IDictionary bound)
    {
        object? path = bound["Path"] ?? bound["LiteralPath"];
        if (path is not null)
            return path is object[] several ? several.Select(one => $"{one}") : [$"{path}"];
        return commandAst.Parent is PipelineAst pipeline
            ? pipeline.PipelineElements.OfType<CommandAst>()
                .TakeWhile(command => command != commandAst)
                .SelectMany(command => command.CommandElements.Skip(1))
                .OfType<StringConstantExpressionAst>()
                .Select(word => word.Value)
            : [];
    }

    private static List<string> Labels(string path)
    {
        try
        {
            return [.. CompletionPath.Files(path)
                .Take(1)
                .SelectMany(file => new AlabTaskReader(new ChoiceOptions())
                    .Read(new PathSource(file), new ReadProgress(), CancellationToken.None)
                    .Take(TasksRead))
                .SelectMany(task => task.Labels)];
        }
        catch (AlabException)
        {
            return [];
        }
    }

    private static IReadOnlyList<string> StoredLabels(string database, string project)
    {
        try
        {
            using IProjectStore store = ProjectStores.Open(database);
            return store.Figures(project).Labels;
        }
        catch (AlabException)
        {
            return [];
        }
    }
}
