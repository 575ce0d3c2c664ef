namespace AnnotationLabExport.Faults;

/// <summary>A source that is not JSON, not a project's JSON, or cut off: with the place (docs/formats.md §7).</summary>
public sealed class JsonMalformedException : AlabException
{
    /// <summary>Makes the error.</summary>
    /// <param name="source">The file, or <c>archive!entry</c>.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column in bytes, from 1.</param>
    /// <param name="offset">Byte in the decompressed stream, from 0.</param>
    /// <param name="reason">What is wrong, a sentence.</param>
    public JsonMalformedException(
        string source, long line, long column, long offset, string reason)
        : base(
            ErrorCode.JsonMalformed,
            FormattableString.Invariant($"{source}: line {line}, column {column} (byte {offset}): {reason}"),
            source)
    {
        Line = line;
        Column = column;
        ByteOffset = offset;
        Reason = reason;
    }

    /// <summary>What is wrong, a sentence without the place.</summary>
    public string Reason { get; }

    /// <summary>Line, from 1.</summary>
    public long Line { get; }

    /// <summary>Column in bytes, from 1.</summary>
    public long Column { get; }

    /// <summary>Byte in the decompressed stream, from 0.</summary>
    public long ByteOffset { get; }
}
