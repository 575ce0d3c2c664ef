using System.Text.Json.Serialization;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// How every span that was a candidate for tags ended (docs/formats.md §6, rule 6): the ends add up to the candidates.
/// </summary>
public sealed class SpanAccount
{
    /// <summary>All candidates.</summary>
    public int Candidates => Exact + Widened + LeftOut + LostToOverlap + OutOfRange + ByPath + Empty + Omitted;

    /// <summary>Tagged as they are.</summary>
    [JsonInclude]
    public int Exact { get; internal set; }

    /// <summary>Tagged with characters beyond them, as Expand does.</summary>
    [JsonInclude]
    public int Widened { get; internal set; }

    /// <summary>How many UTF-16 units were added to the widened ones.</summary>
    [JsonInclude]
    public long WidenedCharacters { get; internal set; }

    /// <summary>Left out because they are not on token borders (Strict), or touch no token of a pattern.</summary>
    [JsonInclude]
    public int LeftOut { get; internal set; }

    /// <summary>Left out because they share a token with a preferred one.</summary>
    [JsonInclude]
    public int LostToOverlap { get; internal set; }

    /// <summary>Left out because their offsets are no integers, or lie outside the text.</summary>
    [JsonInclude]
    public int OutOfRange { get; internal set; }

    /// <summary>Left out because their offsets are paths into HTML, and no quote tells their place.</summary>
    [JsonInclude]
    public int ByPath { get; internal set; }

    /// <summary>Left out because they hold nothing but white space.</summary>
    [JsonInclude]
    public int Empty { get; internal set; }

    /// <summary>Left out, as was asked for, because their quoted text is not the text at their offsets.</summary>
    [JsonInclude]
    public int Omitted { get; internal set; }

    /// <summary>Of all these, those used in spite of it that their quoted text is not the text at their offsets; counted beside.</summary>
    [JsonInclude]
    public int Mismatched { get; internal set; }

    /// <summary>Of all these, those whose quoted text was found elsewhere than at their offsets; counted beside.</summary>
    [JsonInclude]
    public int Moved { get; internal set; }

    /// <summary>How many of all were tagged, where PowerShell makes text of it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Exact + Widened} of {Candidates} tagged");

    /// <summary>Counts what another account has counted, too.</summary>
    internal void Add(SpanAccount other)
    {
        Exact += other.Exact;
        Widened += other.Widened;
        WidenedCharacters += other.WidenedCharacters;
        LeftOut += other.LeftOut;
        LostToOverlap += other.LostToOverlap;
        OutOfRange += other.OutOfRange;
        ByPath += other.ByPath;
        Empty += other.Empty;
        Omitted += other.Omitted;
        Mismatched += other.Mismatched;
        Moved += other.Moved;
    }

    /// <summary>Counts a span that was tagged as lost to an overlap.</summary>
    /// <param name="widening">How many UTF-16 units it was widened by.</param>
    internal void Lose(int widening)
    {
        if (widening == 0)
            Exact--;
        else
            Widened--;
        WidenedCharacters -= widening;
        LostToOverlap++;
    }

    /// <summary>Begins anew.</summary>
    internal void Clear()
    {
        Exact = Widened = LeftOut = LostToOverlap = OutOfRange = ByPath = Empty = Omitted = Mismatched = Moved = 0;
        WidenedCharacters = 0;
    }
}
