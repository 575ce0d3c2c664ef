using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>The pairs of entities of one sentence that no relation joins: examples of what is not related.</summary>
internal static class NegativePairs
{
    /// <summary>So many pairs in a sentence are worth a word.</summary>
    public const int Many = 10_000;

    private const string NotRelated = "O";

    /// <summary>Adds a row for each pair of entities at different places.</summary>
    /// <param name="places">Finds their sentences.</param>
    /// <param name="entities">The entities in order.</param>
    /// <param name="relations">The relations: none at the places of two that one of these joins.</param>
    /// <param name="pairs">The pairs of labels asked for.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>How many the sentence with most of them has.</returns>
    public static int Add(
        SentencePlaces places, List<Span> entities, IReadOnlyList<SpanRelation> relations, LabelPairs pairs, List<RelationRow> rows)
    {
        HashSet<(int, int, int, int)> joined = [];
        foreach (SpanRelation relation in relations)
        {
            joined.Add(Places(entities[relation.Head], entities[relation.Child]));
            joined.Add(Places(entities[relation.Child], entities[relation.Head]));
        }

        int most = 0;
        foreach (var sentence in entities.Select(entity => (Entity: entity, Place: places.Of(entity)))
            .Where(found => found.Place.IsInOne)
            .GroupBy(found => (found.Place.SentenceFirst, found.Place.SentenceEnd)))
        {
            Span[] spans = [.. sentence.Select(found => found.Entity).OrderBy(span => (span.Start, span.End))];
            int before = rows.Count;
            for (int i = 0; i < spans.Length; i++)
            {
                foreach (Span second in spans.AsSpan(i + 1))
                {
                    Span first = spans[i];
                    if ((first.Start, first.End) != (second.Start, second.End) && pairs.Include(first.Label, second.Label)
                        && !joined.Contains(Places(first, second)))
                    {
                        rows.Add(new RelationRow(
                            first, second, places.StartOf(sentence.Key.SentenceFirst), places.EndOf(sentence.Key.SentenceEnd), NotRelated));
                    }
                }
            }

            most = Math.Max(most, rows.Count - before);
        }

        return most;
    }

    private static (int, int, int, int) Places(Span one, Span other) => (one.Start, one.End, other.Start, other.End);
}
