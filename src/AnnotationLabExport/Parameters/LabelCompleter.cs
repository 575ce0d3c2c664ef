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

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        return Labels(fakeBoundParameters["Path"] ?? fakeBoundParameters["LiteralPath"])
            .Where(label => label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(label => new CompletionResult($"'{label.Replace("'", "''", StringComparison.Ordinal)}'", label, CompletionResultType.ParameterValue, label));
    }

    private static List<string> Labels(object? path)
    {
        try
        {
            if (LanguagePrimitives.ConvertTo<string>(path) is not { Length: > 0 } given || !File.Exists(given))
                return [];
            return [.. new AlabTaskReader(new SelectionOptions())
                .Read(new PathSource(Path.GetFullPath(given)), new ReadProgress(), CancellationToken.None)
                .Take(TasksRead)
                .SelectMany(task => task.Labels)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is AlabException or PSInvalidCastException or IOException)
        {
            return [];
        }
    }
}
