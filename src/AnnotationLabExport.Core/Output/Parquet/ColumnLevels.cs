using System.Buffers;
using System.Buffers.Binary;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>
/// The levels of a page: where its lists begin and go on (repetition), and how much of the way to each value is there
/// (definition). Columns whose lists are alike share them. Reused for the next page.
/// </summary>
/// <param name="maxRepetition">The column's.</param>
/// <param name="maxDefinition">The column's.</param>
internal sealed class ColumnLevels(int maxRepetition, int maxDefinition)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly ArrayBufferWriter<byte> _part = new();

    /// <summary>How many values there are, nulls included.</summary>
    public int Count { get; private set; }

    /// <summary>The levels as a page holds them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Sets the levels of values of which none, or every one, ends early.</summary>
    /// <param name="repetition">The repetition level of each value.</param>
    /// <param name="definition">The definition level of all.</param>
    public void Set(ReadOnlySpan<int> repetition, int definition)
    {
        Begin(repetition.Length);
        if (maxRepetition > 0)
        {
            HybridEncoder.Encode(repetition, HybridEncoder.Width(maxRepetition), _part);
            End();
        }

        HybridEncoder.EncodeRun(definition, repetition.Length, HybridEncoder.Width(maxDefinition), _part);
        End();
    }

    /// <summary>Sets the levels of a column without lists.</summary>
    /// <param name="definition">The definition level of each value.</param>
    public void SetDefinition(ReadOnlySpan<int> definition)
    {
        Begin(definition.Length);
        HybridEncoder.Encode(definition, HybridEncoder.Width(maxDefinition), _part);
        End();
    }

    private void Begin(int count)
    {
        Count = count;
        _bytes.ResetWrittenCount();
    }

    /// <summary>Each part has its length before it.</summary>
    private void End()
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), _part.WrittenCount);
        _bytes.Advance(sizeof(int));
        _bytes.Write(_part.WrittenSpan);
        _part.ResetWrittenCount();
    }
}
