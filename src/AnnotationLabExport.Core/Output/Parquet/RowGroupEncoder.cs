namespace AnnotationLabExport.Output.Parquet;

/// <summary>Turns rows into the column chunks of a row group; reused for the next. Used by one thread at a time.</summary>
/// <typeparam name="TRows">The rows of a format.</typeparam>
/// <param name="schema">The columns.</param>
internal abstract class RowGroupEncoder<TRows>(ParquetSchema schema) : IDisposable
    where TRows : ParquetRows
{
    /// <summary>So many bytes of values make a page.</summary>
    private const long PageSize = 1024 * 1024;

    /// <summary>What was encoded last.</summary>
    public RowGroup Group { get; } = new(schema);

    /// <summary>Encodes all rows of a row group.</summary>
    public void Encode(IReadOnlyList<TRows> rows)
    {
        Group.Clear();
        Group.Rows = rows.Sum(some => some.Count);
        Begin(rows);
        var page = new List<TRows>();
        long size = 0;
        foreach (TRows some in rows)
        {
            page.Add(some);
            size += some.Size;
            if (size < PageSize)
                continue;
            AddPage(page);
            page.Clear();
            size = 0;
        }

        if (page.Count > 0)
            AddPage(page);
        End();
    }

    /// <inheritdoc/>
    public void Dispose() => Group.Dispose();

    /// <summary>Begins a row group.</summary>
    /// <param name="rows">All its rows.</param>
    protected abstract void Begin(IReadOnlyList<TRows> rows);

    /// <summary>Adds a page of every column.</summary>
    protected abstract void AddPage(IReadOnlyList<TRows> rows);

    /// <summary>Adds the dictionaries.</summary>
    protected abstract void End();
}
