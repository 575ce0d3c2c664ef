using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Finds the sentences of spans in one document.</summary>
/// <param name="task">The task.</param>
/// <param name="set">Its annotation set's place among those that were chosen.</param>
internal sealed class SentencePlaces(TaggedTask task, int set)
{
    private readonly SentenceStarts _sentences = task.Sentences(set);
    private readonly List<Token> _tokens = task.Tokens;

    /// <summary>Where a span lies.</summary>
    public SentenceSpan Of(Span span)
    {
        PlacedSpan placed = SpanPlacer.Touched(span, _tokens);
        if (placed.Last < placed.First)
            return new SentenceSpan(placed.First, placed.Last, 0, 0, false);
        int first = placed.First;
        while (!_sentences[first])
            first--;
        int endOfFirst = _sentences.EndOf(placed.First);
        int end = _sentences.EndOf(placed.Last);
        bool isInside = span.Start >= _tokens[first].Start && span.End <= _tokens[end - 1].End;
        return new SentenceSpan(placed.First, placed.Last, first, end, endOfFirst == end && isInside);
    }

    /// <summary>First UTF-16 unit of a sentence, or of the first of several.</summary>
    public int StartOf(int firstToken) => _tokens[firstToken].Start;

    /// <summary>UTF-16 unit after a sentence, or after the last of several.</summary>
    /// <param name="endToken">The token after its last.</param>
    public int EndOf(int endToken) => _tokens[endToken - 1].End;
}
