using System.Globalization;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>What a reading warns of, in sentences that hold no text of the file.</summary>
internal static class ReadingRemarks
{
    private const int ManyChoices = 3;

    /// <summary>What a user should know of what was decided.</summary>
    /// <param name="shape">What was decided.</param>
    /// <param name="before">How many lines stand before the sample.</param>
    /// <param name="isAsked">Whether the row of names was asked for.</param>
    public static IEnumerable<string> Of(ConllShape shape, long before, bool isAsked)
    {
        if (shape.Names >= 0 && !isAsked)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"line {before + shape.Names + 1}, with its {Counted(shape.NamedColumns, "column")}, was taken for a row of names; if it is a token, name the columns by number with -TokenColumn and -TagColumn.");
        }

        if (shape.Tags.Choices >= ManyChoices)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{shape.Tags.Choices} columns hold tags, of which column {shape.Tags.Columns[0] + 1} was taken; -TagColumn takes another, or several as levels.");
        }

        if (shape.Tags.Stray >= 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"prefixes such as B- were taken for parts of the labels, since line {before + shape.Tags.Stray + 1} holds no tag; mend it, or look at the labels.");
        }
    }

    /// <summary>What a user should know at the end.</summary>
    public static IEnumerable<string> Of(ConllFindings findings, ConllDocuments documents)
    {
        if (findings.Counts.Count > 0)
        {
            IEnumerable<string> counts = findings.Counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}"));
            yield return $"{string.Join(", ", counts)}. Use -Verbose to see the lines.";
        }

        if (documents.LongDocuments > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{Counted(documents.LongDocuments, "document")} of more than {ConllDocuments.ManySentences:N0} sentences, the longest of {documents.MostSentences:N0}; -SentencesPerTask cuts documents into tasks to work with.");
        }
    }

    private static string Counted(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
