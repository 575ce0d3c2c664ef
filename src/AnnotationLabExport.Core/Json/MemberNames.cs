using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AnnotationLabExport.Json;

/// <summary>Recognises the members that the program reads, by one look into a table.</summary>
internal static class MemberNames
{
    /// <summary>How many bytes are looked at in one go.</summary>
    public const int Half = 8;

    private const int Longest = 2 * Half;
    private const int TableBits = 8;

    private static readonly (string Spelling, MemberName Name)[] Known =
    [
        ("id", MemberName.Id), ("data", MemberName.Data), ("created_at", MemberName.CreatedAt),
        ("created_by", MemberName.CreatedBy), ("predictions", MemberName.Predictions),
        ("completions", MemberName.Completions), ("annotations", MemberName.Annotations),
        ("created_username", MemberName.CreatedUsername), ("completed_by", MemberName.CompletedBy),
        ("created_ago", MemberName.CreatedAgo), ("updated_at", MemberName.UpdatedAt),
        ("submitted_at", MemberName.SubmittedAt), ("lead_time", MemberName.LeadTime),
        ("honeypot", MemberName.Honeypot), ("ground_truth", MemberName.GroundTruth),
        ("deleted_at", MemberName.DeletedAt), ("was_cancelled", MemberName.WasCancelled),
        ("skipped", MemberName.Skipped), ("result", MemberName.Result), ("type", MemberName.Type),
        ("from_name", MemberName.FromName), ("to_name", MemberName.ToName), ("from_id", MemberName.FromId),
        ("to_id", MemberName.ToId), ("direction", MemberName.Direction), ("labels", MemberName.Labels),
        ("value", MemberName.Value), ("confidence", MemberName.Confidence), ("start", MemberName.Start),
        ("end", MemberName.End), ("text", MemberName.Text), ("longText", MemberName.LongText),
        ("title", MemberName.Title), ("choices", MemberName.Choices), ("rating", MemberName.Rating),
        ("email", MemberName.Email), ("username", MemberName.Username), ("model_version", MemberName.ModelVersion),
        ("review_status", MemberName.ReviewStatus), ("meta", MemberName.Meta), ("images", MemberName.Images),
        ("categories", MemberName.Categories), ("task", MemberName.Task),
        ("x", MemberName.X), ("y", MemberName.Y), ("points", MemberName.Points), ("rle", MemberName.Rle),
        ("vertices", MemberName.Vertices), ("sequence", MemberName.Sequence),
    ];

    private static readonly ulong[] FirstBytes = [.. Enumerable.Range(0, Half + 1).Select(count => count == Half ? ulong.MaxValue : (1UL << (count * 8)) - 1)];

    /// <summary>How the known members are spelled.</summary>
    public static IEnumerable<string> Spellings => Known.Select(known => known.Spelling);

    private static readonly Entry[] Table = MakeTable();

    /// <summary>The member that <paramref name="name"/> (UTF-8, without escapes) spells.</summary>
    public static MemberName Recognise(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
            return MemberName.Other;
        Span<byte> room = stackalloc byte[Longest];
        room.Clear();
        name.CopyTo(room);
        return Recognise(ref MemoryMarshal.GetReference(room), name.Length);
    }

    /// <summary>The same of a name of which as many bytes as <see cref="Half"/> can be read from its first on, whatever its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MemberName Recognise(ref byte first, int length)
    {
        if (length > Longest)
            return MemberName.Other;
        (ulong head, ulong tail) = Halves(ref first, length);
        ref readonly Entry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), Place(head, tail));
        return entry.Head == head && entry.Tail == tail && entry.Length == length ? entry.Name : MemberName.Other;
    }

    private static Entry[] MakeTable()
    {
        var table = new Entry[1 << TableBits];
        foreach ((string spelling, MemberName name) in Known)
        {
            (ulong head, ulong tail) = Halves(ref System.Text.Encoding.UTF8.GetBytes(spelling.PadRight(Half))[0], spelling.Length);
            ref Entry entry = ref table[Place(head, tail)];
            if (entry.Length > 0)
                throw new InvalidOperationException("Two names have one place: the multiplier must be another.");
            entry = new Entry(head, tail, spelling.Length, name);
        }

        return table;
    }

    /// <summary>The multiplier was found by trial: with it, every known name has a place of its own.</summary>
    private static int Place(ulong head, ulong tail) => (int)(((head + (tail * 3)) * 0xDF1F_82D7_9149_799B) >> (64 - TableBits));

    /// <summary>The first and the last eight bytes of a name, or all of a shorter one twice. With the length they spell it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Head, ulong Tail) Halves(ref byte first, int length)
    {
        int beyond = length - Half;
        beyond &= ~(beyond >> 31);
        ulong mask = ulong.MaxValue >> -((length - beyond) * 8);
        return (Unsafe.ReadUnaligned<ulong>(ref first) & mask, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, beyond)) & mask);
    }

    private readonly record struct Entry(ulong Head, ulong Tail, int Length, MemberName Name);
}
