using System.Runtime.InteropServices;
using AnnotationLabExport.Output.Parquet;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>Rows of a file for Spark NLP: their sentences and tokens one after another, each string once.</summary>
internal sealed class SparkRows : ParquetRows
{
    /// <summary>What a token takes in its three columns but for its word and its sentence (three times each) and its tag.</summary>
    private const int FixedOfToken = 143;

    /// <summary>What a document or a sentence takes but for its text.</summary>
    private const int FixedOfStretch = 44;

    /// <summary>The place of O among the tags.</summary>
    public const int Outside = 0;

    private readonly List<SparkRow> _rows = [];
    private readonly List<SparkSentence> _sentences = [];
    private readonly List<SparkToken> _tokens = [];
    private readonly List<Utf8Range> _tags = [];
    private readonly Dictionary<string, int[]> _places = new(StringComparer.Ordinal);
    private long _size;
    private int _sentencesBefore;
    private int _tokensBefore;

    /// <summary>Makes room.</summary>
    public SparkRows() => _tags.Add(Keep(TagPrefix.Outside));

    /// <summary>The rows.</summary>
    public ReadOnlySpan<SparkRow> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>The sentences of all rows.</summary>
    public ReadOnlySpan<SparkSentence> Sentences => CollectionsMarshal.AsSpan(_sentences);

    /// <summary>The tokens of all rows.</summary>
    public ReadOnlySpan<SparkToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>The tags that occur, O first, which need not occur.</summary>
    public ReadOnlySpan<Utf8Range> Tags => CollectionsMarshal.AsSpan(_tags);

    /// <summary>Adds a token to the row that is begun.</summary>
    public void Add(SparkToken token)
    {
        _size += FixedOfToken + (3L * (token.Utf8.Length + DigitsOf(token.Sentence))) + _tags[token.Tag].Length;
        _tokens.Add(token);
    }

    /// <summary>Adds a sentence to the row that is begun.</summary>
    public void Add(SparkSentence sentence)
    {
        _size += FixedOfStretch + sentence.Utf8.Length;
        _sentences.Add(sentence);
    }

    /// <summary>Ends a row, whose sentences and tokens were added.</summary>
    /// <param name="docId">The task's id, if it has one.</param>
    /// <param name="text">The text.</param>
    /// <param name="length">How many UTF-16 units the text has.</param>
    /// <param name="completionId">The annotation set's id, if it has one.</param>
    /// <param name="title">The task's title, if it has one.</param>
    public void EndRow(Utf8Range? docId, Utf8Range text, int length, Utf8Range? completionId, Utf8Range? title)
    {
        _rows.Add(new SparkRow(
            docId, text, length, _sentences.Count - _sentencesBefore, _tokens.Count - _tokensBefore, completionId, title));
        CountRow(_size + FixedOfStretch + SizeOf(text) + text.Length + SizeOf(docId) + SizeOf(completionId) + SizeOf(title));
        _size = 0;
        _sentencesBefore = _sentences.Count;
        _tokensBefore = _tokens.Count;
    }

    /// <summary>The place of a tag among those that occur.</summary>
    /// <param name="label">The label as in the source, by which the tag is found again.</param>
    /// <param name="position">Where in its span the token stands.</param>
    /// <param name="prefix">What stands before the label.</param>
    /// <param name="spelled">The label as it stands in tags.</param>
    public int PlaceOf(string label, TagPosition position, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> spelled)
    {
        if (!_places.TryGetValue(label, out int[]? places))
            _places.Add(label, places = [-1, -1, -1, -1]);
        if (places[(int)position] < 0)
        {
            places[(int)position] = _tags.Count;
            _tags.Add(Keep(prefix, spelled));
        }

        return places[(int)position];
    }

    private static int DigitsOf(int number)
    {
        int digits = 1;
        for (; number >= 10; number /= 10)
            digits++;
        return digits;
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        _rows.Clear();
        _sentences.Clear();
        _tokens.Clear();
        _tags.Clear();
        _tags.Add(Keep(TagPrefix.Outside));
        _places.Clear();
        _size = 0;
        _sentencesBefore = 0;
        _tokensBefore = 0;
    }
}
