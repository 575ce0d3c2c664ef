using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>A project exported as CoNLL in memory, with the account of its spans.</summary>
internal sealed class ConllExport(ExportRun run)
{
    /// <summary>The whole file.</summary>
    public string Text => run.Text;

    /// <summary>How the spans ended.</summary>
    public SpanAccount Spans => run.Spans!;

    /// <summary>How many spans came out as tags.</summary>
    public int Annotations => run.Annotations;

    /// <summary>All that was reported, in order.</summary>
    public List<Diagnostic> Diagnostics => run.Diagnostics;

    /// <summary>The token lines in short: <c>token/TAG</c>, several tags <c>token/TAG/TAG</c>, <c>|</c> for a sentence's end.</summary>
    public string Short => string.Join(' ', Text.Split('\n')[1..^1].Select(Shortened));

    /// <summary>Candidates, then exact, widened, left out, lost, out of range, empty; mismatched stands beside. Others are in <see cref="Spans"/>.</summary>
    public string Figures => FormattableString.Invariant(
        $"{Spans.Candidates} = {Spans.Exact} + {Spans.Widened} + {Spans.LeftOut} + {Spans.LostToOverlap} + {Spans.OutOfRange} + {Spans.Empty}, {Spans.Mismatched}");

    public static ConllExport Of(ITaskSource source, ConllChoice? conll = null) =>
        new(ExportRun.Of(source, AlabFormat.Conll2003, (conll ?? new()).Options));

    public static ConllExport Of(string project, ConllChoice? conll = null) => Of(new MemorySource(project), conll);

    /// <summary>One text with one completion; the text is the inside of a JSON string.</summary>
    public static ConllExport Note(ConllChoice conll, string text, params string[] results) =>
        Of(Sample.Note(text, results), conll);

    /// <summary>Exports a text whose spans are marked: <c>a [b c]X d</c>; brackets do not nest.</summary>
    public static ConllExport Marked(ConllChoice conll, string marked)
    {
        var results = new List<string>();
        string text = "";
        foreach (string piece in marked.Split('['))
        {
            if (piece.IndexOf(']', StringComparison.Ordinal) is >= 0 and int end)
            {
                results.Add(Sample.Span(text.Length, text.Length + end, piece[(end + 1)..(end + 2)]));
                text += piece[..end] + piece[(end + 2)..];
            }
            else
            {
                text += piece;
            }
        }

        return Note(conll, text.Replace("\n", "\\n", StringComparison.Ordinal), [.. results]);
    }

    private static string Shortened(string line)
    {
        string[] columns = line.Split(' ');
        return line.Length == 0 ? "|" : string.Join('/', columns.Where((_, i) => i is not (1 or 2)));
    }
}
