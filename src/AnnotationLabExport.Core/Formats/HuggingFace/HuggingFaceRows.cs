using System.Runtime.InteropServices;
using AnnotationLabExport.Output.Parquet;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>Rows of a file for Hugging Face's datasets: their tokens one after another.</summary>
internal sealed class HuggingFaceRows : ParquetRows
{
    private readonly List<HuggingFaceRow> _rows = [];
    private readonly List<HuggingFaceToken> _tokens = [];
    private long _size;
    private int _tokensBefore;

    /// <summary>The rows.</summary>
    public ReadOnlySpan<HuggingFaceRow> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>The tokens of all rows.</summary>
    public ReadOnlySpan<HuggingFaceToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>Adds a token to the row that is begun.</summary>
    public void Add(HuggingFaceToken token)
    {
        _size += SizeOf(token.Utf8) + sizeof(long);
        _tokens.Add(token);
    }

    /// <summary>Ends a row, whose tokens were added.</summary>
    public void EndRow(Utf8Range id, Utf8Range? taskId, Utf8Range? title)
    {
        _rows.Add(new HuggingFaceRow(id, _tokens.Count - _tokensBefore, taskId, title));
        CountRow(_size + SizeOf(id) + SizeOf(taskId) + SizeOf(title));
        _size = 0;
        _tokensBefore = _tokens.Count;
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        _rows.Clear();
        _tokens.Clear();
        _size = 0;
        _tokensBefore = 0;
    }
}
