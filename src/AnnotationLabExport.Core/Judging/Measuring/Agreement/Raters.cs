using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Who annotated, by numbers, and which completion of a task stands for each.</summary>
internal sealed class Raters
{
    private readonly Dictionary<AnnotatorName, int> _numbers = [];
    private readonly List<AnnotatorName> _names = [];
    private readonly List<HashSet<string>> _otherNames = [];

    /// <summary>Their names, by their numbers.</summary>
    public IReadOnlyList<AnnotatorName> Names => _names;

    /// <summary>How many annotation sets name nobody, and were left out.</summary>
    public int Nameless { get; private set; }

    /// <summary>Whether somebody goes by a name, ignoring case (docs/formats.md §2, Two spellings).</summary>
    /// <param name="number">Who.</param>
    /// <param name="name">The name.</param>
    public bool GoesBy(int number, string name) => _otherNames[number].Contains(name);

    /// <summary>The annotation sets of a task, one for each annotator: of several the latest, of those submitted if any is.</summary>
    /// <param name="sets">The sets that were chosen, in source order.</param>
    /// <returns>Ascending by annotator.</returns>
    public SortedDictionary<int, AnnotationSet> Choose(IReadOnlyList<AnnotationSet> sets)
    {
        var chosen = new SortedDictionary<int, AnnotationSet>();
        foreach (AnnotationSet set in sets)
        {
            var name = AnnotatorName.Of(set);
            if (name.Name.Length == 0)
            {
                Nameless++;
                continue;
            }

            int number = NumberOf(name, set);
            if (!chosen.TryGetValue(number, out AnnotationSet other) || RankOf(set).CompareTo(RankOf(other)) >= 0)
                chosen[number] = set;
        }

        return chosen;
    }

    private int NumberOf(AnnotatorName name, AnnotationSet set)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            _numbers[name] = number = _names.Count;
            _names.Add(name);
            _otherNames.Add(new HashSet<string>([name.Name, .. Annotator.NamesOf(set)], StringComparer.OrdinalIgnoreCase));
        }

        return number;
    }

    private static (bool IsSubmitted, long Moment) RankOf(AnnotationSet set) => (set.IsSubmitted, set.LastMoment ?? long.MinValue);
}
