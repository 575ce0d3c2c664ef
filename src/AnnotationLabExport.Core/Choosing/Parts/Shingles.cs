using System.Buffers;
using System.IO.Hashing;
using System.Text;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// The shingles of a text: every five words that follow each other, in lower case, joined by blanks; of a text of fewer
/// words one of all of them (docs/formats.md §12). Reused from text to text; not for use by two threads.
/// </summary>
internal sealed class Shingles
{
    private const int Width = 5;

    private readonly ArrayBufferWriter<byte> _joined = new();
    private readonly List<(int Start, int End)> _words = [];
    private readonly List<(UInt128 Hash, int Start, int End)> _distinct = [];
    private char[] _lower = new char[64];

    /// <summary>How many words the text has.</summary>
    public int Words => _words.Count;

    /// <summary>All words of the text, joined by blanks, as UTF-8.</summary>
    public ReadOnlySpan<byte> AllWords => _joined.WrittenSpan;

    /// <summary>How many different shingles there are: none of a text without words.</summary>
    public int Count => _distinct.Count;

    /// <summary>A shingle as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int index] => _joined.WrittenSpan[_distinct[index].Start.._distinct[index].End];

    /// <summary>Takes a text; what was there before is gone.</summary>
    public void Load(ReadOnlySpan<char> text)
    {
        _joined.ResetWrittenCount();
        _words.Clear();
        _distinct.Clear();
        foreach (ReadOnlySpan<char> word in new WordTokens(text))
            Add(word);
        for (int first = 0; first < Math.Min(_words.Count, Math.Max(1, _words.Count - Width + 1)); first++)
        {
            int start = _words[first].Start;
            int end = _words[Math.Min(first + Width, _words.Count) - 1].End;
            _distinct.Add((XxHash128.HashToUInt128(_joined.WrittenSpan[start..end]), start, end));
        }

        KeepDistinct();
    }

    /// <summary>The shingles as a set: their hashes of 128 bits, ascending.</summary>
    public UInt128[] ToSet() => [.. _distinct.Select(shingle => shingle.Hash)];

    private void Add(ReadOnlySpan<char> word)
    {
        if (_lower.Length < word.Length)
            _lower = new char[word.Length * 2];
        for (int i = 0; i < word.Length; i++)
            _lower[i] = char.ToLowerInvariant(word[i]);
        if (_words.Count > 0)
            _joined.Write(" "u8);
        int start = _joined.WrittenCount;
        Encoding.UTF8.GetBytes(_lower.AsSpan(0, word.Length), _joined);
        _words.Add((start, _joined.WrittenCount));
    }

    private void KeepDistinct()
    {
        _distinct.Sort((one, other) => one.Hash.CompareTo(other.Hash));
        int kept = 0;
        for (int i = 0; i < _distinct.Count; i++)
        {
            if (kept == 0 || _distinct[i].Hash != _distinct[kept - 1].Hash)
                _distinct[kept++] = _distinct[i];
        }

        _distinct.RemoveRange(kept, _distinct.Count - kept);
    }
}
