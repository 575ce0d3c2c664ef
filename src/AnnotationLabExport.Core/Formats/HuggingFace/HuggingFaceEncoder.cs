using System.Runtime.InteropServices;
using AnnotationLabExport.Output.Parquet;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>Turns rows into the columns of a row group for Hugging Face's datasets.</summary>
internal sealed class HuggingFaceEncoder : RowGroupEncoder<HuggingFaceRows>
{
    private const int OfElement = 3;
    private readonly int _largestTag;
    private readonly OptionalTexts _ids;
    private readonly ColumnChunk _tokens;
    private readonly NumberColumn _tags;
    private readonly OptionalTexts _taskIds;
    private readonly OptionalTexts _titles;
    private readonly ColumnLevels _levels = new(1, OfElement);
    private readonly TextDictionary _words = new();
    private readonly List<int> _repetition = [];
    private readonly List<int> _places = [];
    private readonly List<int> _numbers = [];

    /// <summary>Makes an encoder.</summary>
    /// <param name="names">How many names of tags there are.</param>
    /// <param name="repeatsIds">Whether many rows have the same task.</param>
    public HuggingFaceEncoder(int names, bool repeatsIds)
        : base(Schema)
    {
        _largestTag = names - 1;
        _ids = new OptionalTexts(Group.Chunks[0], false);
        _tokens = Group.Chunks[1];
        _tags = new NumberColumn(Group.Chunks[2], ParquetType.Int64);
        _taskIds = new OptionalTexts(Group.Chunks[3], repeatsIds);
        _titles = new OptionalTexts(Group.Chunks[4], repeatsIds);
    }

    /// <summary>
    /// The columns. All of them, and all elements of lists, may be null, and tags are 64 bits wide: otherwise
    /// <c>datasets</c> drops the names of the tags.
    /// </summary>
    public static ParquetSchema Schema { get; } = new(
        ParquetField.Optional("id", ParquetType.ByteArray),
        ParquetField.List("tokens", ParquetType.ByteArray),
        ParquetField.List("ner_tags", ParquetType.Int64),
        ParquetField.Optional("task_id", ParquetType.ByteArray),
        ParquetField.Optional("title", ParquetType.ByteArray));

    /// <inheritdoc/>
    protected override void Begin(IReadOnlyList<HuggingFaceRows> rows)
    {
        _words.Clear();
        _tags.Begin(_largestTag, rows.Sum(some => (long)some.Tokens.Length));
        _ids.Begin();
        _taskIds.Begin();
        _titles.Begin();
    }

    /// <inheritdoc/>
    protected override void AddPage(IReadOnlyList<HuggingFaceRows> rows)
    {
        foreach (HuggingFaceRows some in rows)
            Add(some);
        _levels.Set(CollectionsMarshal.AsSpan(_repetition), OfElement);
        _ids.EndPage();
        _tokens.AddTexts(_levels, _words, CollectionsMarshal.AsSpan(_places));
        _tags.Add(_levels, CollectionsMarshal.AsSpan(_numbers));
        _taskIds.EndPage();
        _titles.EndPage();
        _repetition.Clear();
        _places.Clear();
        _numbers.Clear();
    }

    /// <inheritdoc/>
    protected override void End()
    {
        _tokens.SetDictionary(_words);
        _tags.End();
        _ids.End();
        _taskIds.End();
        _titles.End();
    }

    private void Add(HuggingFaceRows rows)
    {
        ReadOnlySpan<HuggingFaceToken> tokens = rows.Tokens;
        foreach (HuggingFaceRow row in rows.Rows)
        {
            _ids.Add(rows, row.Id);
            _taskIds.Add(rows, row.TaskId);
            _titles.Add(rows, row.Title);
            int repetition = 0;
            foreach (HuggingFaceToken token in tokens[..row.Tokens])
            {
                _repetition.Add(repetition);
                _places.Add(_words.PlaceOf(rows[token.Utf8]));
                _numbers.Add(token.Tag);
                repetition = 1;
            }

            tokens = tokens[row.Tokens..];
        }
    }
}
