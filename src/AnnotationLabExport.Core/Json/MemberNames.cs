using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Json;

/// <summary>Recognises the members that the program reads, by one look into a table.</summary>
internal static class MemberNames
{
    private const int Longest = 16;
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

    private static readonly Entry[] Table = MakeTable();

    /// <summary>The member that <paramref name="name"/> (UTF-8, without escapes) spells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static MemberName Recognise(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
            return MemberName.Other;
        ulong head = Head(name);
        ulong tail = Tail(name);
        Entry[] table = Table;
        int place = Place(head, tail);
        while (true)
        {
            ref readonly Entry entry = ref table[place];
            if (entry.Head == head && entry.Tail == tail && entry.Length == name.Length)
                return entry.Name;
            if (entry.Name == MemberName.Other)
                return MemberName.Other;
            place = (place + 1) % table.Length;
        }
    }

    private static Entry[] MakeTable()
    {
        var table = new Entry[1 << TableBits];
        foreach ((string spelling, MemberName name) in Known)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(spelling);
            int place = Place(Head(bytes), Tail(bytes));
            while (table[place].Name != MemberName.Other)
                place = (place + 1) % table.Length;
            table[place] = new Entry(Head(bytes), Tail(bytes), bytes.Length, name);
        }

        return table;
    }

    private static int Place(ulong head, ulong tail) => (int)(((head ^ (tail * 3)) * 0x9E37_79B9_7F4A_7C15) >> (64 - TableBits));

    /// <summary>The first eight bytes; of a shorter name all of them. With length and tail they spell the name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Head(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(name),
        >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32),
        >= 2 => BinaryPrimitives.ReadUInt16LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(name[^2..]) << 32),
        1 => name[0],
        _ => 0,
    };

    /// <summary>The last eight bytes of a name that has more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tail(ReadOnlySpan<byte> name) =>
        name.Length > 8 ? BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]) : 0;

    private readonly record struct Entry(ulong Head, ulong Tail, int Length, MemberName Name);
}
