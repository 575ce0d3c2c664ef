using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using AnnotationLabExport.Output.Parquet;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>
/// The columns <c>token</c>, <c>pos</c> and <c>label</c> of a row group: what they share is encoded once.
/// </summary>
/// <param name="group">The row group.</param>
internal sealed class TokenColumns(RowGroup group)
{
    private const string Sentence = "sentence";
    private const string Word = "word";
    private static readonly byte[] NoPart = PlainValues.Of("-X-");

    private readonly AnnotationColumns _token = new(group, "token", Sentence);
    private readonly AnnotationColumns _pos = new(group, "pos", Word, Sentence);
    private readonly AnnotationColumns _label = new(group, "label", Word, Sentence);
    private readonly NumberColumn _begin = new(new AnnotationColumns(group, "token").Begin, ParquetType.Int32);
    private readonly NumberColumn _end = new(new AnnotationColumns(group, "token").End, ParquetType.Int32);
    private readonly AnnotationLevels _levels = new(1);
    private readonly AnnotationLevels _levelsOfTwo = new(2);
    private readonly TextDictionary _words = new();
    private readonly TextDictionary _tags = new();
    private readonly List<int> _repetition = [];
    private readonly List<int> _begins = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _places = [];
    private readonly List<int> _sentences = [];
    private readonly List<int> _wordsAndSentences = [];
    private readonly List<int> _keys = [];
    private readonly List<int> _labels = [];
    private int[] _placesOfNumbers = [];
    private int _largestSentence;

    /// <summary>Begins a row group.</summary>
    /// <param name="count">How many tokens there will be.</param>
    /// <param name="largest">No unit is larger.</param>
    /// <param name="largestSentence">No number of a sentence is larger.</param>
    public void Begin(long count, int largest, int largestSentence)
    {
        _begin.Begin(largest, count);
        _end.Begin(largest, count);
        _largestSentence = largestSentence;
        _words.Clear();
        _tags.Clear();
        _placesOfNumbers = new int[largestSentence + 1];
        Array.Fill(_placesOfNumbers, -1);
    }

    /// <summary>Adds the tokens of some rows to the page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(SparkRows rows)
    {
        ReadOnlySpan<Utf8Range> tags = rows.Tags;
        int[] placesOfTags = new int[tags.Length];
        for (int i = 0; i < tags.Length; i++)
            placesOfTags[i] = _tags.PlaceOf(rows[tags[i]]);
        ReadOnlySpan<SparkToken> tokens = rows.Tokens;
        Span<int> repetition = Grow(_repetition, tokens.Length);
        Span<int> begins = Grow(_begins, tokens.Length);
        Span<int> ends = Grow(_ends, tokens.Length);
        Span<int> places = Grow(_places, tokens.Length);
        Span<int> sentences = Grow(_sentences, tokens.Length);
        Span<int> wordsAndSentences = Grow(_wordsAndSentences, 2 * tokens.Length);
        Span<int> labels = Grow(_labels, tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly SparkToken token = ref tokens[i];
            places[i] = _words.PlaceOf(rows[token.Utf8]);
            begins[i] = token.Begin;
            ends[i] = token.End;
            sentences[i] = token.Sentence;
            wordsAndSentences[2 * i] = places[i];
            wordsAndSentences[(2 * i) + 1] = PlaceOfNumber(token.Sentence);
            labels[i] = placesOfTags[token.Tag];
        }

        repetition.Fill(1);
        int first = 0;
        foreach (SparkRow row in rows.Rows)
        {
            repetition[first] = 0;
            first += row.Tokens;
        }
    }

    /// <summary>Ends a page.</summary>
    public void EndPage()
    {
        ReadOnlySpan<int> repetition = CollectionsMarshal.AsSpan(_repetition);
        _levels.Set(repetition);
        _levelsOfTwo.Set(repetition);
        ColumnLevels item = _levels.Item;
        _token.Type.AddConstant(item);
        _pos.Type.AddConstant(item);
        _label.Type.AddConstant(item);
        _begin.Add(item, CollectionsMarshal.AsSpan(_begins));
        _end.Add(item, CollectionsMarshal.AsSpan(_ends));
        _token.Result.AddTexts(item, _words, CollectionsMarshal.AsSpan(_places));
        _pos.Result.AddConstant(item);
        _label.Result.AddTexts(item, _tags, CollectionsMarshal.AsSpan(_labels));
        _token.Key.AddConstant(_levels.Key);
        _pos.Key.AddPlaces(_levelsOfTwo.Key, Keys(2 * repetition.Length), 1);
        _token.Value.AddPlaces(_levels.Value, CollectionsMarshal.AsSpan(_sentences), _largestSentence);
        _pos.Value.AddTexts(_levelsOfTwo.Value, _words, CollectionsMarshal.AsSpan(_wordsAndSentences));
        _token.Embeddings.AddPlain(_levels.Embeddings, []);
        foreach (List<int> values in (List<int>[])[_repetition, _begins, _ends, _places, _sentences, _wordsAndSentences, _labels])
            values.Clear();
    }

    /// <summary>Ends the row group.</summary>
    /// <param name="numbers">The numbers of sentences, from 0 to the largest, spelled one after another.</param>
    public void End(ReadOnlySpan<byte> numbers)
    {
        _begin.End();
        _end.End();
        _token.Result.SetDictionary(_words);
        _token.Value.SetDictionary(_largestSentence + 1, numbers);
        _pos.Result.SetDictionary(1, NoPart);
        _pos.Value.SetDictionary(_words);
        _label.Result.SetDictionary(_tags);
        foreach (AnnotationColumns columns in (AnnotationColumns[])[_token, _pos, _label])
            columns.SetType();
        _token.SetKeys();
        _pos.SetKeys();
        _pos.RepeatPlaces(_token);
        _label.RepeatPlaces(_token);
        _label.RepeatMetadata(_pos);
    }

    /// <summary>Room for more values at the end of a list.</summary>
    private static Span<int> Grow(List<int> values, int count)
    {
        int before = values.Count;
        CollectionsMarshal.SetCount(values, before + count);
        return CollectionsMarshal.AsSpan(values)[before..];
    }

    /// <summary>The place of a sentence's number among the words.</summary>
    private int PlaceOfNumber(int sentence)
    {
        int place = _placesOfNumbers[sentence];
        if (place < 0)
        {
            string number = sentence.ToString(CultureInfo.InvariantCulture);
            _placesOfNumbers[sentence] = place = _words.PlaceOf(Encoding.ASCII.GetBytes(number));
        }

        return place;
    }

    /// <summary>Places of the two keys in turn.</summary>
    private ReadOnlySpan<int> Keys(int count)
    {
        while (_keys.Count < count)
            _keys.Add(_keys.Count % 2);
        return CollectionsMarshal.AsSpan(_keys)[..count];
    }
}
