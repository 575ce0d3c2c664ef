using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Completers;

/// <summary>Completions of a word among values of a project, which may hold anything.</summary>
internal static partial class Completion
{
    /// <summary>The values that begin with the word, in ordinal order, quoted where that is needed or was begun.</summary>
    public static IEnumerable<CompletionResult> Of(IEnumerable<Offer> offers, string wordToComplete)
    {
        string word = wordToComplete.Trim('\'', '"');
        bool isQuoted = word.Length < wordToComplete.Length;
        return offers
            .Where(offer => !string.IsNullOrWhiteSpace(offer.Value) && offer.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .GroupBy(offer => offer.Value, StringComparer.Ordinal)
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => Result(value.Key, isQuoted || !Plain().IsMatch(value.Key), value));
    }

    /// <summary>The value itself goes into the line; what the menu shows never reaches a terminal as it is.</summary>
    private static CompletionResult Result(string value, bool isQuoted, IEnumerable<Offer> met) => new(
        isQuoted ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : value,
        Excerpt.Of(value),
        CompletionResultType.ParameterValue,
        $"{Excerpt.Of(value)}: {string.Join(", ", met.GroupBy(offer => offer).Select(Tip))}");

    private static string Tip(IGrouping<Offer, Offer> met)
    {
        string tip = Excerpt.Of(met.Key.Tip);
        return met.Key.IsCounted ? string.Create(CultureInfo.InvariantCulture, $"{met.Count():N0} × {tip} in what was read") : tip;
    }

    /// <summary>What PowerShell takes for one word, and for nothing else than a word.</summary>
    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.-]*\z")]
    private static partial Regex Plain();
}
