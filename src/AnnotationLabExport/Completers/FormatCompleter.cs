using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Completers;

/// <summary>Completes formats, and says what file each writes and who reads it.</summary>
/// <remarks>
/// The engine completes enums by itself, by their names alone, before it asks any completer (PowerShell 7.6). A parameter that
/// has this one is therefore an array of nullable values, which the engine does not take for an enum.
/// </remarks>
public sealed class FormatCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        IReadOnlyDictionary<string, string> meanings = ChoiceMeanings.Of(commandName, parameterName);
        return Enum.GetNames<AlabFormat>()
            .Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name, name, CompletionResultType.ParameterValue, meanings.GetValueOrDefault(name, name)));
    }
}
