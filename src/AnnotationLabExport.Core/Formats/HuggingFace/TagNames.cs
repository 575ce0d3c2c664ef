using System.Text;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>
/// The names of tags, whose places are the numbers in a file (docs/formats.md §15): O, then for every label one for each
/// position that the scheme tells apart.
/// </summary>
internal sealed class TagNames
{
    /// <summary>The number of O.</summary>
    public const int Outside = 0;

    private readonly Dictionary<string, int> _firsts = new(StringComparer.Ordinal);
    private readonly List<string> _names = [TagPrefix.Outside];

    /// <summary>Makes the names.</summary>
    /// <param name="labels">The labels as in the source, in their order.</param>
    /// <param name="scheme">The scheme of the tags.</param>
    public TagNames(IEnumerable<string> labels, TaggingScheme scheme)
    {
        var prefix = new TagPrefix(scheme);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string label in labels)
        {
            string spelled = Surrogates.Replace(WhiteSpace.Underscored(label));
            if (!known.TryGetValue(spelled, out int first))
            {
                known.Add(spelled, first = _names.Count);
                for (int position = 0; position < prefix.Positions; position++)
                    _names.Add(Encoding.ASCII.GetString(prefix.Of((TagPosition)position)) + spelled);
            }

            _firsts.TryAdd(label, first);
        }
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<string> All => _names;

    /// <summary>Whether a label, as in the source, has names.</summary>
    public bool Knows(string label) => _firsts.ContainsKey(label);

    /// <summary>The number of a tag; if its label has no names, that of O.</summary>
    /// <param name="label">The label as in the source.</param>
    /// <param name="position">Where in its span the token stands.</param>
    public int NumberOf(string label, TagPosition position) =>
        _firsts.TryGetValue(label, out int first) ? first + (int)position : Outside;
}
