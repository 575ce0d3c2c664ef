using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>The line of a document in doccano's style, whose spans and relations are numbered through the file.</summary>
internal static class DoccanoLine
{
    /// <summary>Writes the line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="countsCodePoints">Whether offsets count code points.</param>
    /// <param name="lines">Takes it.</param>
    public static void Write(SpanDocument document, bool countsCodePoints, NumberedLines lines)
    {
        int firstEntity = lines.Use(NumberKind.Entity, document.Spans.Count);
        var runs = new RunWriter(lines.Lines);
        runs.WriteRaw("{\"id\":"u8);
        runs.WriteValue(document.Task.Task.Id);
        runs.WriteRaw(",\"text\":"u8);
        runs.WriteText(document.Task.Text);
        runs.WriteRaw(",\"entities\":["u8);
        for (int i = 0; i < document.Spans.Count; i++)
        {
            Span span = document.Spans[i];
            runs.WriteRaw(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            LeaveOut(ref runs, lines, NumberKind.Entity, firstEntity + i);
            runs.WriteRaw(",\"label\":"u8);
            runs.WriteText(span.Label);
            runs.WriteRaw(",\"start_offset\":"u8);
            runs.WriteNumber(countsCodePoints ? document.Task.ToCodePoints(span.Start) : span.Start);
            runs.WriteRaw(",\"end_offset\":"u8);
            runs.WriteNumber(countsCodePoints ? document.Task.ToCodePoints(span.End) : span.End);
            runs.WriteRaw("}"u8);
        }

        runs.WriteRaw("],\"relations\":["u8);
        WriteRelations(ref runs, document.Relations, lines, firstEntity);
        runs.WriteRaw("],\"cats\":["u8);
        SpansLine.WriteTexts(ref runs, document.Choices.SelectMany(chosen => chosen.Entries).Distinct());
        runs.WriteRaw("],\"Comments\":[]}\n"u8);
        runs.Finish();
    }

    private static void WriteRelations(
        ref RunWriter runs, IReadOnlyList<SpanRelation> relations, NumberedLines lines, int firstEntity)
    {
        bool isFirst = true;
        foreach (SpanRelation relation in relations)
        {
            WriteRelation(ref runs, lines, firstEntity + relation.Head, firstEntity + relation.Child, relation.Label, ref isFirst);
            if (relation.IsMutual)
                WriteRelation(ref runs, lines, firstEntity + relation.Child, firstEntity + relation.Head, relation.Label, ref isFirst);
        }
    }

    private static void WriteRelation(ref RunWriter runs, NumberedLines lines, int from, int to, string label, ref bool isFirst)
    {
        runs.WriteRaw(isFirst ? "{\"id\":"u8 : ",{\"id\":"u8);
        isFirst = false;
        LeaveOut(ref runs, lines, NumberKind.Relation, lines.Use(NumberKind.Relation, 1));
        runs.WriteRaw(",\"from_id\":"u8);
        LeaveOut(ref runs, lines, NumberKind.Entity, from);
        runs.WriteRaw(",\"to_id\":"u8);
        LeaveOut(ref runs, lines, NumberKind.Entity, to);
        runs.WriteRaw(",\"type\":"u8);
        runs.WriteText(label);
        runs.WriteRaw("}"u8);
    }

    /// <summary>The place is known when all bytes before it have left the runs.</summary>
    private static void LeaveOut(ref RunWriter runs, NumberedLines lines, NumberKind kind, int number)
    {
        runs.Finish();
        lines.LeaveOut(kind, number);
    }
}
