using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Completers;

namespace AnnotationLabExport.Options;

/// <summary>Which tasks are chosen, and of them whose completions.</summary>
internal sealed class TaskFilterParameters : SharedParameters
{
    /// <summary>Ids of tasks.</summary>
    [Parameter]
    public long[]? Id { get; set; }

    /// <summary>Titles of tasks, ignoring case.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Title { get; set; }

    /// <summary>Labels or choices, by exact spelling: a task is chosen if any of its annotations holds one of them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? Label { get; set; }

    /// <summary>Names of annotators, ignoring case: other annotators' completions are left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AnnotatorCompleter))]
    public string[]? Annotator { get; set; }

    /// <summary>
    /// Words that the text must hold, all of them, as whole words and in any case; words in double quotes must stand
    /// side by side. From a database, a full-text query.
    /// </summary>
    [Parameter]
    public string? Search { get; set; }

    /// <summary>Only tasks with a date, their own or of a completion or prediction, at or after this moment.</summary>
    [Parameter]
    public DateTimeOffset? ChangedAfter { get; set; }

    /// <summary>Only tasks whose last date, their own or of a completion or prediction, is before this moment.</summary>
    [Parameter]
    public DateTimeOffset? ChangedBefore { get; set; }

    /// <summary>The choice with these filters.</summary>
    /// <param name="choice">What else is chosen.</param>
    /// <param name="isSearched">Whether the source answers -Search itself.</param>
    public ChoiceOptions ApplyTo(ChoiceOptions choice, bool isSearched) => choice with
    {
        Filter = new TaskFilter
        {
            Ids = Id?.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal),
            Title = Title is null ? null : Wildcards(Title),
            Labels = Label?.ToHashSet(StringComparer.Ordinal),
            Annotators = Annotator?.ToHashSet(StringComparer.OrdinalIgnoreCase),
            ChangedAfter = ChangedAfter,
            ChangedBefore = ChangedBefore,
            Text = Search is null || isSearched ? null : new WordSearch(Search).IsIn,
        },
    };

    private static Predicate<string> Wildcards(string[] patterns)
    {
        WildcardPattern[] wildcards = Array.ConvertAll(
            patterns, pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant));
        return title => Array.Exists(wildcards, wildcard => wildcard.IsMatch(title));
    }
}
