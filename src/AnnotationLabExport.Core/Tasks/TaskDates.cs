using System.Globalization;
using System.Text.RegularExpressions;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// Reads the dates of a project: ISO 8601 date and time with <c>T</c> or one space, seconds and zone optional, no
/// zone meaning UTC, digits beyond 100 ns cut off; or an integer, seconds or milliseconds since 1970 (docs/formats.md
/// §2, Dates).
/// </summary>
public static partial class TaskDates
{
    /// <summary>The moment in ticks of 100 ns since 0001-01-01 UTC; null if the value names none.</summary>
    public static long? Ticks(JsonValue date) => date.Kind == JsonKind.Number ? SinceEpoch(date.Raw) : Ticks(date.AsString());

    /// <summary>The moment as a date with offset zero; null if it is none, or before year 1 or after 9999 in UTC.</summary>
    public static DateTimeOffset? Moment(JsonValue date) => Moment(Ticks(date));

    /// <summary>The moment in ticks of 100 ns since 0001-01-01 UTC; null if the text is no such date and time.</summary>
    public static long? Ticks(string? text)
    {
        if (text is null || Shape().Match(text) is not { Success: true } match)
            return null;
        if (!DateTime.TryParseExact(
            match.Groups["clock"].Value.Replace(' ', 'T').ToUpperInvariant(),
            ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateTime clock))
        {
            return null;
        }

        long ticks = clock.Ticks + Fraction(match.Groups["fraction"].ValueSpan);
        return Offset(match.Groups["zone"].ValueSpan) is { } offset ? ticks - offset : null;
    }

    /// <summary>The moment as a date with offset zero; null if it is none, or before year 1 or after 9999 in UTC.</summary>
    public static DateTimeOffset? Moment(string? text) => Moment(Ticks(text));

    /// <summary>The first and the last date of a task and of those of its annotation sets that are not deleted.</summary>
    /// <returns>Null if there is none.</returns>
    public static (DateTimeOffset First, DateTimeOffset Last)? Span(TaskDocument task)
    {
        (DateTimeOffset First, DateTimeOffset Last)? span = null;
        Add(task.Root.Member(MemberName.CreatedAt));
        foreach (AnnotationSet completion in task.Completions)
        {
            if (!completion.IsDeleted)
                AddAll(completion);
        }

        foreach (AnnotationSet prediction in task.Predictions)
            AddAll(prediction);
        return span;

        void AddAll(AnnotationSet set)
        {
            Add(set.CreatedAgo);
            Add(set.SubmittedAt);
            Add(set.UpdatedAt);
        }

        void Add(JsonValue date)
        {
            if (Moment(date) is not { } moment)
                return;
            span = span is not { } known ? (moment, moment)
                : (moment < known.First ? moment : known.First, moment > known.Last ? moment : known.Last);
        }
    }

    private static DateTimeOffset? Moment(long? ticks) =>
        ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks.Value, TimeSpan.Zero) : null;

    /// <summary>An integer of 9 or 10 digits counts seconds, of 12 or 13 milliseconds; any other number is no date.</summary>
    private static long? SinceEpoch(ReadOnlySpan<byte> number)
    {
        long unit = number.Length switch
        {
            9 or 10 => TimeSpan.TicksPerSecond,
            12 or 13 => TimeSpan.TicksPerMillisecond,
            _ => 0,
        };
        if (unit == 0 || number.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return null;
        return DateTime.UnixEpoch.Ticks + (long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) * unit);
    }

    private static long Fraction(ReadOnlySpan<char> digits)
    {
        long ticks = 0;
        for (int i = 0; i < 7; i++)
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return ticks;
    }

    private static long? Offset(ReadOnlySpan<char> zone)
    {
        if (zone.Length <= 1)
            return 0;
        int hours = Number(zone.Slice(1, 2));
        int minutes = Number(zone[^2..]);
        if (hours > 23 || minutes > 59)
            return null;
        long ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute;
        return zone[0] == '-' ? -ticks : ticks;
    }

    private static int Number(ReadOnlySpan<char> twoDigits) => ((twoDigits[0] - '0') * 10) + twoDigits[1] - '0';

    [GeneratedRegex(
        @"\A(?<clock>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?:(?<seconds>:[0-9]{2}))?)(?(seconds)(?:[.,](?<fraction>[0-9]+))?)(?<zone>[Zz]|[+-][0-9]{2}:?[0-9]{2})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
