using System.Reflection;
using System.Text;
using System.Text.Json;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>
/// The numbers by which spaCy knows strings (docs/formats.md §18): their hash, but for the words that have fixed numbers,
/// which every file must use.
/// </summary>
internal static class StringNumbers
{
    private const int Slots = 4096;

    /// <summary>The fixed words, each in the first free slot from that of its hash on; an unused slot ends the search.</summary>
    private static readonly (ulong Hash, ulong Number)[] Fixed = ReadFixed();

    /// <summary>The number of a string.</summary>
    /// <param name="utf8">Its UTF-8.</param>
    public static ulong Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return 0;
        ulong hash = MurmurHash.Of(utf8);
        for (int slot = (int)hash & (Slots - 1); Fixed[slot].Hash != 0; slot = (slot + 1) & (Slots - 1))
        {
            if (Fixed[slot].Hash == hash)
                return Fixed[slot].Number;
        }

        return hash;
    }

    private static (ulong Hash, ulong Number)[] ReadFixed()
    {
        using Stream json = Assembly.GetExecutingAssembly().GetManifestResourceStream("Spacy/symbols.json")!;
        var table = new (ulong Hash, ulong Number)[Slots];
        using JsonDocument words = JsonDocument.Parse(json);
        foreach (JsonProperty word in words.RootElement.EnumerateObject())
        {
            if (word.Name.Length == 0)
                continue;
            ulong hash = MurmurHash.Of(Encoding.UTF8.GetBytes(word.Name));
            int slot = (int)hash & (Slots - 1);
            while (table[slot].Hash != 0)
                slot = (slot + 1) & (Slots - 1);
            table[slot] = (hash, word.Value.GetUInt64());
        }

        return table;
    }
}
