namespace AnnotationLabExport.CoreTests.Choosing.Parts;

/// <summary>Notes of words that occur in no other note, so that the Jaccard index of two is known.</summary>
internal sealed class GeneratedNotes(int seed)
{
    private readonly Random _random = new(seed);
    private int _words;

    /// <summary>A note of so many new words, none of which comes twice.</summary>
    public string[] Note(int words) => [.. Enumerable.Range(0, words).Select(_ => NewWord())];

    /// <summary>
    /// Another note that shares exactly so many of the shingles: its end is changed. Of n shared and u not shared of each
    /// the index is n / (n + 2u).
    /// </summary>
    public string[] Variant(string[] note, int shared) => [.. note[..(shared + 4)], .. Note(note.Length - shared - 4)];

    private string NewWord() => $"w{_random.Next(10, 100)}x{_words++}";
}
