using System.Buffers.Text;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// The offsets of a result's value as spelled: two integers, or XPaths into HTML with two integers beside them
/// (docs/formats.md §2, Offsets).
/// </summary>
/// <param name="Start">The start; one beyond 32 bits is as large as they go, and lies outside any text.</param>
/// <param name="End">The end, likewise.</param>
/// <param name="AreIntegers">Whether there are two integers.</param>
/// <param name="IsPath">Whether <c>start</c> or <c>end</c> is an XPath: then the integers are those of <c>globalOffsets</c>.</param>
internal readonly record struct GivenOffsets(int Start, int End, bool AreIntegers, bool IsPath)
{
    private const string GlobalOffsets = "globalOffsets";

    /// <summary>Reads the offsets of a result's value.</summary>
    public static GivenOffsets Of(JsonValue value)
    {
        JsonValue start = value.Member(MemberName.Start);
        JsonValue end = value.Member(MemberName.End);
        if (TryInteger(start, out int first) && TryInteger(end, out int last))
            return new GivenOffsets(first, last, AreIntegers: true, IsPath: false);
        if (!IsXPath(start) && !IsXPath(end))
            return default;
        JsonValue beside = value.Member(GlobalOffsets);
        bool areIntegers = TryInteger(beside.Member(MemberName.Start), out first) & TryInteger(beside.Member(MemberName.End), out last);
        return new GivenOffsets(first, last, areIntegers, IsPath: true);
    }

    /// <summary>Whether they enclose a stretch, perhaps empty, of that many characters.</summary>
    public bool AreWithin(int length) => Start >= 0 && Start <= End && End <= length;

    private static bool IsXPath(JsonValue offset) =>
        offset.AsString() is { } path && path.StartsWith('/');

    private static bool TryInteger(JsonValue value, out int number)
    {
        number = 0;
        if (value.Kind != JsonKind.Number)
            return false;
        ReadOnlySpan<byte> raw = value.Raw;
        return (Utf8Parser.TryParse(raw, out number, out int used) && used == raw.Length) || TryLongInteger(raw, out number);
    }

    /// <summary>An integer with decimals that are all zero, or one of any size; an exponent makes it none.</summary>
    private static bool TryLongInteger(ReadOnlySpan<byte> raw, out int number)
    {
        number = 0;
        int point = raw.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? raw : raw[..point];
        if (raw.IndexOfAny((byte)'e', (byte)'E') >= 0 || (point >= 0 && raw[(point + 1)..].ContainsAnyExcept((byte)'0')))
            return false;
        bool isShort = Utf8Parser.TryParse(whole, out number, out int used) && used == whole.Length;
        if (!isShort)
            number = whole[0] == (byte)'-' ? int.MinValue : int.MaxValue;
        return true;
    }
}
