using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Reading;
using AnnotationLabExport.Selection;

namespace AnnotationLabExport.Parameters;

/// <summary>Completes labels from the first tasks of the file that is already on the command line.</summary>
public sealed class LabelCompleter : IArgumentCompleter
{
    private const int TasksRead = 200;

    /// <summary>Without a wildcard nothing has to exist: an error would stay in $Error.</summary>
    private static readonly ScriptBlock Resolve = ScriptBlock.Create("""
        $path = $ExecutionContext.SessionState.Path
        if ([WildcardPattern]::ContainsWildcardCharacters($args[0])) { $path.GetResolvedPSPathFromPSPath($args[0]).ProviderPath }
        else { $path.GetUnresolvedProviderPathFromPSPath($args[0]) }
        """);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        return Paths(commandAst, fakeBoundParameters).SelectMany(Labels)
            .Where(label => !string.IsNullOrWhiteSpace(label) && label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(label => new CompletionResult(
                $"'{label.Replace("'", "''", StringComparison.Ordinal)}'", label, CompletionResultType.ParameterValue, label));
    }

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
            return [.. Resolve.Invoke(path)
                .Select(file => file.ToString())
                .Where(File.Exists)
                .Take(1)
                .SelectMany(file => new AlabTaskReader(new SelectionOptions())
                    .Read(new PathSource(file), new ReadProgress(), CancellationToken.None)
                    .Take(TasksRead))
                .SelectMany(task => task.Labels)];
        }
        catch (Exception exception) when (exception is AlabException or RuntimeException or IOException)
        {
            return [];
        }
    }
}
