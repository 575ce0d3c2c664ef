namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// The texts that were met in one band, by its hash: a table of texts and half of their hashes and nothing else, 8 bytes
/// each, of which at most seven eighths are taken.
/// </summary>
/// <remarks>
/// Texts whose hashes share one half and lie close by are taken for equal in this band, once in billions: they are compared
/// without need, which does no harm.
/// </remarks>
internal sealed class BandTable
{
    private Entry[] _table = new Entry[64];
    private int _count;

    /// <summary>Adds the texts of a hash to a list, in the order in which they came.</summary>
    public void Find(ulong hash, List<int> texts)
    {
        int before = texts.Count;
        uint check = Check(hash);
        for (int place = PlaceOf(check, _table); !_table[place].IsFree; place = Next(place, _table))
        {
            if (_table[place].Check == check)
                texts.Add(_table[place].Text);
        }

        texts.Sort(before, texts.Count - before, null);
    }

    /// <summary>Adds a text.</summary>
    public void Add(ulong hash, int text)
    {
        if (_count >= _table.Length / 8L * 7)
            Grow();
        Put(new Entry(Check(hash), text), _table);
        _count++;
    }

    private static uint Check(ulong hash) => (uint)(hash >> 32) ^ (uint)hash;

    private static int PlaceOf(uint check, Entry[] table) => (int)((check * (ulong)table.Length) >> 32);

    private static int Next(int place, Entry[] table) => place + 1 == table.Length ? 0 : place + 1;

    private static void Put(Entry entry, Entry[] table)
    {
        int place = PlaceOf(entry.Check, table);
        while (!table[place].IsFree)
            place = Next(place, table);
        table[place] = entry;
    }

    private void Grow()
    {
        var larger = new Entry[(int)Math.Min(Array.MaxLength, _table.Length * 5L / 4)];
        foreach (Entry entry in _table)
        {
            if (!entry.IsFree)
                Put(entry, larger);
        }

        _table = larger;
    }

    /// <summary>A text, and half of its hash; the default one is a free place.</summary>
    private readonly record struct Entry
    {
        private readonly int _number;

        public Entry(uint check, int text)
        {
            Check = check;
            _number = text + 1;
        }

        public uint Check { get; }

        public int Text => _number - 1;

        public bool IsFree => _number == 0;
    }
}
