using System.Text;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging;

/// <summary>The UTF-8 of labels as they stand in tags, made once each: white space becomes <c>_</c>.</summary>
internal sealed class TagLabels
{
    private readonly Dictionary<string, byte[]> _made = new(StringComparer.Ordinal);

    /// <summary>The label's bytes.</summary>
    public byte[] this[string label]
    {
        get
        {
            if (!_made.TryGetValue(label, out byte[]? bytes))
                _made.Add(label, bytes = Encoding.UTF8.GetBytes(WhiteSpace.Underscored(label)));
            return bytes;
        }
    }
}
