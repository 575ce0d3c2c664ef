namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Joins the groups whose texts are near-duplicates (docs/formats.md §12). Texts are given in the order of the source; each
/// is compared, in every band of its signature, with the first text of each group that was met with the same band.
/// </summary>
internal sealed class NearDuplicates
{
    private readonly double _similarity;
    private readonly Groups _groups;
    private readonly IReadOnlyList<int> _groupOf;
    private readonly Func<int, UInt128[]> _shinglesOf;
    private readonly Action<NearDuplicate>? _listener;
    private readonly BandTable[] _bands;
    private readonly Dictionary<(ulong, ulong), int> _firstWith = [];
    private readonly List<int> _shingleCounts = [];
    private readonly List<int> _met = [];
    private readonly HashSet<int> _metGroups = [];
    private readonly HashSet<int> _different = [];

    /// <summary>Begins.</summary>
    /// <param name="similarity">From which Jaccard index on texts are near-duplicates.</param>
    /// <param name="groups">The groups, which are joined.</param>
    /// <param name="groupOf">The group of each text.</param>
    /// <param name="shinglesOf">Gives the shingles of an earlier text.</param>
    /// <param name="listener">Told of each join, if given.</param>
    public NearDuplicates(
        double similarity,
        Groups groups,
        IReadOnlyList<int> groupOf,
        Func<int, UInt128[]> shinglesOf,
        Action<NearDuplicate>? listener)
    {
        _similarity = similarity;
        _groups = groups;
        _groupOf = groupOf;
        _shinglesOf = shinglesOf;
        _listener = listener;
        _bands = new BandTable[MinHash.BandsFor(similarity)];
        for (int band = 0; band < _bands.Length; band++)
            _bands[band] = new BandTable();
    }

    /// <summary>Takes the next text.</summary>
    /// <param name="sketch">Its sketch; null if it has no words, and joins none.</param>
    public void Add(TextSketch? sketch)
    {
        int text = _shingleCounts.Count;
        _shingleCounts.Add(sketch?.Shingles.Length ?? 0);
        if (sketch is null)
            return;
        JoinEqual(text, sketch);
        _different.Clear();
        for (int band = 0; band < _bands.Length; band++)
            JoinSimilar(text, sketch, _bands[band], sketch.Bands[band]);
    }

    /// <summary>A text that is equal word by word joins, whatever its group's first text is like.</summary>
    private void JoinEqual(int text, TextSketch sketch)
    {
        if (!_firstWith.TryAdd(((ulong)(sketch.Words >> 64), (ulong)sketch.Words), text))
            Join(text, _firstWith[((ulong)(sketch.Words >> 64), (ulong)sketch.Words)], 1);
    }

    private void JoinSimilar(int text, TextSketch sketch, BandTable band, ulong hash)
    {
        _met.Clear();
        _metGroups.Clear();
        band.Find(hash, _met);
        foreach (int earlier in _met)
        {
            int group = _groups.Find(_groupOf[earlier]);
            if (_metGroups.Add(group) && group != _groups.Find(_groupOf[text]) && !_different.Contains(earlier))
                Compare(text, sketch, earlier);
        }

        if (!_met.Exists(earlier => _groups.Find(_groupOf[earlier]) == _groups.Find(_groupOf[text])))
            band.Add(hash, text);
    }

    private void Compare(int text, TextSketch sketch, int earlier)
    {
        if (ShingleSets.HighestJaccard(sketch.Shingles.Length, _shingleCounts[earlier]) >= _similarity
            && ShingleSets.Jaccard(sketch.Shingles, _shinglesOf(earlier)) is var index && index >= _similarity)
        {
            Join(text, earlier, index);
        }
        else
        {
            _different.Add(earlier);
        }
    }

    private void Join(int text, int earlier, double similarity)
    {
        if (_groups.Find(_groupOf[text]) == _groups.Find(_groupOf[earlier]))
            return;
        _groups.Join(_groupOf[text], _groupOf[earlier]);
        _listener?.Invoke(new NearDuplicate(text, earlier, similarity));
    }
}
