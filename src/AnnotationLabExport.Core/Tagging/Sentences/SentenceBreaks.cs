using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.Tagging.Sentences;

/// <summary>Where sentences may end in a text, whatever is annotated (docs/formats.md §6, sentences).</summary>
/// <param name="split">What ends a sentence.</param>
/// <param name="abbreviations">After which a sentence does not end, ignoring case; null for the listed ones.</param>
internal sealed class SentenceBreaks(SentenceSplit split, IReadOnlyList<string>? abbreviations)
{
    private readonly Abbreviations _abbreviations = new(abbreviations ?? Abbreviations.Medical);
    private readonly List<int> _offsets = [];

    /// <summary>Whether line breaks end sentences.</summary>
    public bool AtLines => split != SentenceSplit.None;

    /// <summary>The offsets behind Unicode's sentences that do not end with an abbreviation; empty unless they were asked for.</summary>
    public List<int> Offsets => _offsets;

    /// <summary>Takes a text.</summary>
    public void Load(ReadOnlySpan<char> text)
    {
        _offsets.Clear();
        if (split != SentenceSplit.Sentence)
            return;
        for (int end = 0; end < text.Length;)
        {
            end = SentenceBoundaries.Next(text, end);
            if (!_abbreviations.EndIn(text[..end]))
                _offsets.Add(end);
        }
    }
}
