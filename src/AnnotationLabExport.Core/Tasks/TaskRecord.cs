using System.Text.Json;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tasks;

/// <summary>One task as it was found in a source: its own bytes, not yet judged, and where they stand.</summary>
/// <param name="Json">The task's bytes, from its opening to its closing brace.</param>
/// <param name="Source">The file, or <c>archive!entry</c>.</param>
/// <param name="ByteOffset">Its first byte in the decompressed stream, from 0.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column in bytes, from 1.</param>
/// <param name="Level">The level of its brace: 1, or 2 inside a list.</param>
public readonly record struct TaskRecord(
    ReadOnlyMemory<byte> Json, string Source, long ByteOffset, long Line, long Column, int Level)
{
    /// <summary>How many levels of brackets a source may have (docs/formats.md §2, Sources).</summary>
    public const int MaxDepth = 1000;

    /// <summary>The part of a split that it is in; null if it was not split.</summary>
    public TaskSplit? Split { get; init; }

    /// <summary>Parses the task onto <paramref name="tape"/>.</summary>
    /// <exception cref="JsonMalformedException">The bytes are not JSON, or nested too deeply.</exception>
    public void ParseOnto(JsonTape tape)
    {
        try
        {
            tape.Parse(Json, MaxDepth - Level + 1);
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>The error for a task that the memory does not hold, or a string of it that no string of .NET holds.</summary>
    internal AlabException TooLarge(OutOfMemoryException cause) =>
        AlabException.TaskTooLarge(cause, Source, FormattableString.Invariant($"line {Line}: {InTask()}it"));

    private JsonMalformedException Malformed(JsonException exception)
    {
        long line = exception.LineNumber ?? 0;
        long inLine = exception.BytePositionInLine ?? 0;
        ReadOnlySpan<byte> rest = Json.Span;
        for (long i = 0; i < line; i++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        long offset = Json.Length - rest.Length + inLine;
        return new JsonMalformedException(
            Source, Line + line, line == 0 ? Column + inLine : inLine + 1, ByteOffset + offset, InTask() + Reason(exception));
    }

    /// <summary>Names the task by its id, if the id stands before the fault.</summary>
    internal string InTask()
    {
        var reader = new Utf8JsonReader(Json.Span, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && IsId(in reader)
                    && reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
                {
                    return $"in task {Excerpt.Of(JsonText.Decode(reader.ValueSpan, reader.ValueIsEscaped))}: ";
                }
            }
        }
        catch (JsonException)
        {
            // The fault that is being reported: no id stands before it.
        }

        return "";
    }

    /// <summary>Half a surrogate pair in a name is no reason to fail, as it is for the reader's own comparison.</summary>
    private static bool IsId(in Utf8JsonReader reader) => reader.ValueIsEscaped
        ? JsonText.DecodeUtf8(reader.ValueSpan).AsSpan().SequenceEqual("id"u8)
        : reader.ValueTextEquals("id"u8);

    /// <summary>What the parser says, without its place; it would quote an invalid literal to the end of the task, texts included.</summary>
    private static string Reason(JsonException exception)
    {
        string message = exception.Message;
        int literal = message.LastIndexOf("' is an invalid JSON literal", StringComparison.Ordinal);
        if (literal >= 0)
            message = string.Concat("this", message.AsSpan(literal + 1));
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            return "it is nested more than 1,000 levels deep.";
        int place = message.LastIndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }
}
