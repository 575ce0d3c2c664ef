using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>
/// Lays the documents of a task side by side: to each token every annotator gave a label, or none; several where spans are on
/// levels. Where spans cut tokens, each piece between the ends of anybody's spans is a unit.
/// </summary>
/// <param name="agreement">Takes the values.</param>
internal sealed class TokenValues(ValueAgreement agreement)
{
    private readonly List<int[]> _values = [];

    /// <summary>Counts a task.</summary>
    /// <param name="task">The task, by its number.</param>
    /// <param name="raters">Who annotated it, ascending.</param>
    /// <param name="documents">The document of each.</param>
    public void Add(int task, IReadOnlyList<int> raters, IReadOnlyList<TaggedDocument> documents)
    {
        _values.Clear();
        foreach (TaggedDocument document in documents)
            _values.Add(ValuesOf(document));
        Span<int> place = new int[documents.Count];
        Span<int> unit = new int[documents.Count];
        Span<int> last = new int[documents.Count];
        long units = 0;
        while (place[0] < documents[0].Tokens.Count)
        {
            int end = int.MaxValue;
            for (int i = 0; i < documents.Count; i++)
            {
                unit[i] = _values[i][place[i]];
                end = Math.Min(end, documents[i].Tokens[place[i]].End);
            }

            if (units > 0 && !unit.SequenceEqual(last))
            {
                agreement.Add(task, raters, last, units);
                units = 0;
            }

            unit.CopyTo(last);
            units++;
            for (int i = 0; i < documents.Count; i++)
                place[i] += documents[i].Tokens[place[i]].End == end ? 1 : 0;
        }

        if (units > 0)
            agreement.Add(task, raters, last, units);
    }

    private int[] ValuesOf(TaggedDocument document)
    {
        int[] values = new int[document.Tokens.Count];
        foreach (SpanLevel level in document.Levels)
        {
            foreach (PlacedSpan placed in level.Taken)
            {
                for (int token = placed.First; token <= placed.Last; token++)
                    values[token] = agreement.Values.With(values[token], placed.Span.Label);
            }
        }

        return values;
    }
}
