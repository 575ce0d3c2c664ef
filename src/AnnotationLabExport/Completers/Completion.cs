using System.Management.Automation;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Completers;

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
            .Select(Result);
    }

    /// <summary>The value itself goes into the line; what the menu shows never reaches a terminal as it is.</summary>
    private static CompletionResult Result(string value)
    {
        string shown = Excerpt.Of(value);
        return new CompletionResult(
            $"'{value.Replace("'", "''", StringComparison.Ordinal)}'", shown, CompletionResultType.ParameterValue, shown);
    }
}
