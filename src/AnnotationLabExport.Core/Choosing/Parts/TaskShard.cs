using System.Globalization;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// One of m equal parts of a project, by the hash of its tasks' keys (docs/formats.md §20): a range of hashes, since where a
/// hash lies never falls while the hash grows.
/// </summary>
public sealed record TaskShard
{
    /// <summary>How many shards there may be: their numbers have five digits in the names of files.</summary>
    public const int Most = 99_999;

    /// <summary>Makes a shard.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="count">How many there are, 99,999 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such shard.</exception>
    public TaskShard(int number, int count)
    {
        if (!IsOne(number, count))
            throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such shard.");
        Number = number;
        Count = count;
        First = Start(number - 1);
        Last = number == count ? ulong.MaxValue : Start(number) - 1;
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>How many shards there are.</summary>
    public int Count { get; }

    /// <summary>The lowest hash that lies in it.</summary>
    public ulong First { get; }

    /// <summary>The highest hash that lies in it.</summary>
    public ulong Last { get; }

    /// <summary>What the names of its files end in, as Spark and Hugging Face name them: <c>-00003-of-00016</c>.</summary>
    public string Suffix => string.Create(CultureInfo.InvariantCulture, $"-{Number:00000}-of-{Count:00000}");

    /// <summary>Whether there is such a shard.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="count">How many there are.</param>
    public static bool IsOne(int number, int count) => number >= 1 && number <= count && count <= Most;

    /// <summary>A shard by its text form, such as <c>3/16</c>; null if the text is none.</summary>
    /// <remarks>
    /// No zero may stand before a number: what adds 1 to the text of an index that counts from 0 gets <c>01</c>, and then
    /// <c>11</c> for 2.
    /// </remarks>
    public static TaskShard? Parse(string text)
    {
        string[] numbers = text.Split('/');
        return numbers.Length == 2 && NumberOf(numbers[0]) is { } number && NumberOf(numbers[1]) is { } count && IsOne(number, count)
            ? new TaskShard(number, count)
            : null;
    }

    /// <summary>Whether a hash lies in it.</summary>
    public bool Holds(ulong hash) => hash >= First && hash <= Last;

    /// <summary>The text form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? NumberOf(string text) =>
        !text.StartsWith('0') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The lowest hash that the sum of so many parts does not exceed.</summary>
    private ulong Start(int parts)
    {
        double sum = (double)parts / Count;
        ulong lowest = 0;
        ulong highest = ulong.MaxValue;
        while (lowest < highest)
        {
            ulong middle = lowest + ((highest - lowest) / 2);
            if (PartKey.FractionOf(middle) >= sum)
                highest = middle;
            else
                lowest = middle + 1;
        }

        return lowest;
    }
}
