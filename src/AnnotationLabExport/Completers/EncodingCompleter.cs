using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names of encodings.</summary>
public sealed class EncodingCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        EncodingTransformationAttribute.Known
            .Where(known => known.Key.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(known => new CompletionResult(known.Key, known.Key, CompletionResultType.ParameterValue, Tip(known.Value)));

    private static string Tip(Encoding encoding) =>
        $"{encoding.EncodingName}, {(encoding.Preamble.IsEmpty ? "without" : "with a")} byte order mark";
}
