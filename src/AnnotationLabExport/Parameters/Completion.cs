using System.Management.Automation;

namespace AnnotationLabExport.Parameters;

/// <summary>Completions of a word among values of a project, which may hold anything.</summary>
internal static class Completion
{
    /// <summary>The values that begin with the word, in ordinal order, quoted.</summary>
    public static IEnumerable<CompletionResult> Of(IEnumerable<string> values, string wordToComplete)
    {
        string word = wordToComplete.Trim('\'', '"');
        return values
            .Where(value => !string.IsNullOrWhiteSpace(value) && value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(value => new CompletionResult(
                $"'{value.Replace("'", "''", StringComparison.Ordinal)}'", value, CompletionResultType.ParameterValue, value));
    }
}
