using System.Globalization;
using AnnotationLabExport.Output.Parquet;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>Turns rows into the columns of a row group for Spark NLP.</summary>
internal sealed class SparkEncoder : RowGroupEncoder<SparkRows>
{
    private readonly OptionalTexts _docIds;
    private readonly OptionalTexts _completionIds;
    private readonly OptionalTexts _titles;
    private readonly OptionalTexts _texts;
    private readonly StretchColumns _documents;
    private readonly StretchColumns _sentences;
    private readonly TokenColumns _tokens;
    private int _largestSentence;

    /// <summary>Makes an encoder.</summary>
    /// <param name="repeatsIds">Whether many rows have the same ids and title.</param>
    public SparkEncoder(bool repeatsIds)
        : base(SparkSchema.Fields)
    {
        _docIds = new OptionalTexts(Group.Chunks[0], repeatsIds);
        _texts = new OptionalTexts(Group.Chunks[1], false);
        _completionIds = new OptionalTexts(Group.Chunks[^2], repeatsIds);
        _titles = new OptionalTexts(Group.Chunks[^1], repeatsIds);
        _documents = new StretchColumns(Group, "document", "training");
        _sentences = new StretchColumns(Group, "sentence", "sentence");
        _tokens = new TokenColumns(Group);
    }

    /// <inheritdoc/>
    protected override void Begin(IReadOnlyList<SparkRows> rows)
    {
        int longest = 1;
        int mostSentences = 1;
        int sentences = 0;
        long tokens = 0;
        foreach (SparkRows some in rows)
        {
            sentences += some.Sentences.Length;
            tokens += some.Tokens.Length;
            foreach (SparkRow row in some.Rows)
            {
                longest = Math.Max(longest, row.Length);
                mostSentences = Math.Max(mostSentences, row.Sentences);
            }
        }

        _largestSentence = mostSentences - 1;
        _documents.Begin(Group.Rows, 0, longest - 1, 0);
        _sentences.Begin(sentences, longest - 1, longest - 1, _largestSentence);
        _tokens.Begin(tokens, longest - 1, _largestSentence);
        foreach (OptionalTexts texts in (OptionalTexts[])[_docIds, _texts, _completionIds, _titles])
            texts.Begin();
    }

    /// <inheritdoc/>
    protected override void AddPage(IReadOnlyList<SparkRows> rows)
    {
        foreach (SparkRows some in rows)
        {
            ReadOnlySpan<SparkSentence> sentences = some.Sentences;
            foreach (SparkRow row in some.Rows)
            {
                _docIds.Add(some, row.DocId);
                _texts.Add(some, row.Text);
                _completionIds.Add(some, row.CompletionId);
                _titles.Add(some, row.Title);
                _documents.Add(true, 0, row.Length - 1, some[row.Text], 0);
                for (int i = 0; i < row.Sentences; i++)
                    _sentences.Add(i == 0, sentences[i].Begin, sentences[i].End, some[sentences[i].Utf8], i);
                sentences = sentences[row.Sentences..];
            }

            _tokens.Add(some);
        }

        foreach (OptionalTexts texts in (OptionalTexts[])[_docIds, _texts, _completionIds, _titles])
            texts.EndPage();
        _documents.EndPage();
        _sentences.EndPage();
        _tokens.EndPage();
    }

    /// <inheritdoc/>
    protected override void End()
    {
        byte[] numbers = PlainValues.Of(
            [.. Enumerable.Range(0, _largestSentence + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        foreach (OptionalTexts texts in (OptionalTexts[])[_docIds, _texts, _completionIds, _titles])
            texts.End();
        _documents.End(PlainValues.Of("true"));
        _sentences.End(numbers);
        _tokens.End(numbers);
    }
}
