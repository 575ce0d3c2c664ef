using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>The line of a document in the style that Prodigy and most loaders take.</summary>
internal static class SpansLine
{
    /// <summary>Writes the line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="countsCodePoints">Whether offsets count code points.</param>
    /// <param name="output">Takes the bytes.</param>
    public static void Write(SpanDocument document, bool countsCodePoints, Utf8Output output)
    {
        var runs = new RunWriter(output);
        ReadOnlySpan<char> text = document.Task.Text;
        runs.WriteRaw("{\"text\":"u8);
        runs.WriteText(text);
        runs.WriteRaw(",\"spans\":["u8);
        ReadOnlySpan<byte> separator = default;
        foreach (Span span in document.Spans)
        {
            runs.WriteRaw(separator);
            runs.WriteRaw("{\"start\":"u8);
            runs.WriteNumber(countsCodePoints ? document.Task.ToCodePoints(span.Start) : span.Start);
            runs.WriteRaw(",\"end\":"u8);
            runs.WriteNumber(countsCodePoints ? document.Task.ToCodePoints(span.End) : span.End);
            runs.WriteRaw(",\"label\":"u8);
            runs.WriteText(span.Label);
            runs.WriteRaw(",\"text\":"u8);
            runs.WriteText(text[span.Start..span.End]);
            runs.WriteRaw("}"u8);
            separator = ","u8;
        }

        runs.WriteRaw("],\"relations\":["u8);
        WriteRelations(ref runs, document.Relations);
        runs.WriteRaw("],\"cats\":{"u8);
        WriteCats(ref runs, document.Choices);
        runs.WriteRaw("},\"meta\":{\"task_id\":"u8);
        runs.WriteValue(document.Task.Task.Id);
        runs.WriteRaw(",\"title\":"u8);
        runs.WriteValue(document.Task.Task.Title);
        runs.WriteRaw(",\"completion_id\":"u8);
        runs.WriteValue(document.Set.Id, document.Set.IsPrediction ? "p" : "");
        runs.WriteRaw(",\"annotator\":"u8);
        runs.WriteValue(document.Set.CreatedUsername);
        runs.WriteRaw("}}\n"u8);
        runs.Finish();
    }

    private static void WriteRelations(ref RunWriter runs, IReadOnlyList<SpanRelation> relations)
    {
        bool isFirst = true;
        foreach (SpanRelation relation in relations)
        {
            WriteRelation(ref runs, relation.Head, relation.Child, relation.Label, ref isFirst);
            if (relation.IsMutual)
                WriteRelation(ref runs, relation.Child, relation.Head, relation.Label, ref isFirst);
        }
    }

    private static void WriteRelation(ref RunWriter runs, int head, int child, string label, ref bool isFirst)
    {
        runs.WriteRaw(isFirst ? "{\"head\":"u8 : ",{\"head\":"u8);
        isFirst = false;
        runs.WriteNumber(head);
        runs.WriteRaw(",\"child\":"u8);
        runs.WriteNumber(child);
        runs.WriteRaw(",\"label\":"u8);
        runs.WriteText(label);
        runs.WriteRaw("}"u8);
    }

    private static void WriteCats(ref RunWriter runs, List<ControlChoices> choices)
    {
        for (int i = 0; i < choices.Count; i++)
        {
            if (i > 0)
                runs.WriteRaw(","u8);
            runs.WriteText(choices[i].Control);
            runs.WriteRaw(":["u8);
            WriteTexts(ref runs, choices[i].Entries);
            runs.WriteRaw("]"u8);
        }
    }

    /// <summary>Writes strings with commas between them.</summary>
    public static void WriteTexts(ref RunWriter runs, IEnumerable<string> texts)
    {
        ReadOnlySpan<byte> separator = default;
        foreach (string text in texts)
        {
            runs.WriteRaw(separator);
            runs.WriteText(text);
            separator = ","u8;
        }
    }
}
