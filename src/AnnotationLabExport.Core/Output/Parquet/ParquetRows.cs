using System.Buffers;
using System.Text;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>Some rows on their way to a file: filled by one thread, then encoded by another, then reused.</summary>
internal abstract class ParquetRows : IFilled
{
    /// <summary>Rows are handed on when their values take so many bytes.</summary>
    private const long HandOnAt = 4 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _utf8 = new();

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes their values take, spelled one after another.</summary>
    public long Size { get; private set; }

    /// <summary>Whether so many rows are there that they should be handed on.</summary>
    public bool IsFull => Size >= HandOnAt;

    /// <summary>Whether they grew so large for a large task that their room should be given up.</summary>
    public bool IsOversized => Size >= 4 * HandOnAt;

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[Utf8Range range] => _utf8.WrittenSpan.Slice(range.Start, range.Length);

    /// <summary>Forgets all rows.</summary>
    public virtual void Clear()
    {
        Count = 0;
        Size = 0;
        _utf8.ResetWrittenCount();
    }

    /// <summary>Keeps a text; a lone surrogate becomes U+FFFD.</summary>
    public Utf8Range Keep(ReadOnlySpan<char> text)
    {
        int start = _utf8.WrittenCount;
        Encoding.UTF8.GetBytes(text, _utf8);
        return new Utf8Range(start, _utf8.WrittenCount - start);
    }

    /// <summary>Keeps a text, if there is one.</summary>
    public Utf8Range? KeepOrNull(string? text) => text is null ? null : Keep(text);

    /// <summary>Keeps two stretches of UTF-8 as one text.</summary>
    protected Utf8Range Keep(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        int start = _utf8.WrittenCount;
        _utf8.Write(first);
        _utf8.Write(second);
        return new Utf8Range(start, _utf8.WrittenCount - start);
    }

    /// <summary>Counts a row.</summary>
    /// <param name="size">How many bytes its values take, spelled one after another.</param>
    /// <exception cref="InsufficientMemoryException">It is more than a page can hold.</exception>
    protected void CountRow(long size)
    {
        if (size > int.MaxValue / 2)
            throw new InsufficientMemoryException("A row is larger than 1 GiB.");
        Count++;
        Size += size;
    }

    /// <summary>How many bytes a text takes with its length before it; none if there is no text.</summary>
    protected static int SizeOf(Utf8Range? text) => text is { } there ? sizeof(int) + there.Length : 0;
}
