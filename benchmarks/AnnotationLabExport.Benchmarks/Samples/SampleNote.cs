using System.Text;

namespace AnnotationLabExport.Benchmarks.Samples;

/// <summary>The text of a note and what is to be annotated in it.</summary>
/// <param name="Text">The text, with line breaks.</param>
/// <param name="Spans">Its spans in order.</param>
internal sealed record SampleNote(string Text, IReadOnlyList<SampleSpan> Spans)
{
    private static readonly string[] Words =
    [
        "the", "patient", "was", "seen", "in", "the", "clinic", "for", "a", "follow-up", "of", "her", "reports", "no",
        "and", "denies", "she", "has", "been", "taking", "with", "good", "effect", "since", "last", "visit,", "there",
        "is", "mild", "on", "examination", "without", "any", "further", "we", "will", "continue", "to", "monitor", "at",
    ];

    private static readonly (string Text, string Label)[] Entities =
    [
        ("throbbing headache", "PROBLEM"), ("shortness of breath", "PROBLEM"), ("diabetes mellitus", "PROBLEM"),
        ("ibuprofen", "DRUG"), ("metformin", "DRUG"), ("lisinopril", "DRUG"), ("400 mg", "DOSAGE"), ("10 mg", "DOSAGE"),
        ("every six hours", "FREQUENCY"), ("twice daily", "FREQUENCY"), ("left eye", "BODY PART"), ("abdomen", "BODY PART"),
    ];

    private static readonly string[] Foreign = ["Ménière’s", "Sjögren", "37 °C", "naïve", "β-blocker", "🙂", "café–au–lait"];

    /// <summary>Makes a note of 1 to 4 KB.</summary>
    public static SampleNote Make(Random random)
    {
        int length = random.Next(1000, 4000);
        int spans = random.Next(20, 61);
        var text = new StringBuilder(length + 100);
        var found = new List<SampleSpan>(spans);
        int sentence = 0;
        bool isForeign = random.Next(20) == 0;
        while (text.Length < length)
        {
            if (found.Count < spans && text.Length >= (long)length * found.Count / spans)
                AddEntity(text, found, random);
            else
                text.Append(isForeign && random.Next(10) == 0 ? Foreign[random.Next(Foreign.Length)] : Words[random.Next(Words.Length)]);
            text.Append(++sentence % 14 == 0 ? ".\n" : " ");
        }

        return new SampleNote(text.ToString(), found);
    }

    private static void AddEntity(StringBuilder text, List<SampleSpan> found, Random random)
    {
        (string entity, string label) = Entities[random.Next(Entities.Length)];
        found.Add(new SampleSpan(text.Length, text.Length + entity.Length, label));
        text.Append(entity);
    }
}
