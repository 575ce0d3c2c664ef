using System.Runtime.CompilerServices;
using System.Text;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>The numbers of strings, each of which is told to the file once by the thread that meets it. Used by one thread.</summary>
internal sealed class KnownStrings
{
    private readonly HashSet<ulong> _told = [0];
    private readonly Dictionary<string, ulong> _labels = new(StringComparer.Ordinal);
    private List<string> _new = [];

    /// <summary>Tells new strings to a list from now on.</summary>
    public void Begin(List<string> strings) => _new = strings;

    /// <summary>The number of a string.</summary>
    /// <param name="utf8">Its UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong NumberOf(ReadOnlySpan<byte> utf8)
    {
        ulong number = StringNumbers.Of(utf8);
        if (_told.Add(number))
            _new.Add(Encoding.UTF8.GetString(utf8));
        return number;
    }

    /// <summary>The number of a label or name; a lone surrogate in it becomes U+FFFD.</summary>
    public ulong NumberOf(string text)
    {
        if (!_labels.TryGetValue(text, out ulong number))
            _labels.Add(text, number = NumberOf(Encoding.UTF8.GetBytes(text)));
        return number;
    }
}
