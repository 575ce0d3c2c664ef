using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>The pairs of labels that a table of relations is about, whichever comes first.</summary>
internal sealed class LabelPairs
{
    private readonly HashSet<(string, string)>? _pairs;

    /// <summary>Takes the pairs apart.</summary>
    /// <param name="spelled">Each as two labels with a bar between them, or a hyphen that no label holds; null for all pairs.</param>
    /// <exception cref="AlabException">One cannot be taken apart.</exception>
    public LabelPairs(IReadOnlyList<string>? spelled)
    {
        if (spelled is null)
            return;
        _pairs = [];
        foreach (string pair in spelled)
        {
            string[] labels = pair.Split(pair.Contains('|', StringComparison.Ordinal) ? '|' : '-');
            if (labels.Length != 2 || labels.Any(label => label.Length == 0))
                throw Invalid(pair);
            _pairs.Add((labels[0], labels[1]));
            _pairs.Add((labels[1], labels[0]));
        }
    }

    /// <summary>Whether a pair is asked for.</summary>
    public bool Include(string first, string second) => _pairs?.Contains((first, second)) != false;

    private static AlabException Invalid(string pair) => new(
        ErrorCode.RelationPairInvalid,
        $"'{pair}' is no pair of labels: write DRUG-DOSAGE, or X-RAY|DATE where a label holds a hyphen.",
        "RelationPair");
}
