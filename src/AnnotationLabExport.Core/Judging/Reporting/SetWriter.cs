using System.Text.Json;
using AnnotationLabExport.Judging.Showing;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>Writes a completion or prediction of a document.</summary>
/// <param name="names">What is named by numbers.</param>
/// <param name="noText">Whether no text of tasks is written, nor words that annotators wrote.</param>
internal sealed class SetWriter(PageNames names, bool noText)
{
    /// <summary>Writes it as an object.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="set">The set.</param>
    /// <param name="state">How far the work on it is; empty of a prediction.</param>
    /// <param name="shown">How much of the text is on the page; spans that end later are counted as unplaced.</param>
    public void Write(Utf8JsonWriter json, ShownSet set, string state, int shown)
    {
        json.WriteStartObject();
        json.WriteNumber("by", names.Makers.NumberOf((set.By, set.IsPrediction)));
        json.WriteString("id", Surrogates.Replace(set.Id));
        json.WriteString("state", state);
        json.WriteBoolean("starred", set.IsStarred);
        if (set.Moment is { } moment)
            json.WriteString("at", moment);
        if (set.LeadTime is { } seconds)
            json.WriteNumber("seconds", seconds);
        WriteSpans(json, set, shown);
        WriteRelations(json, set);
        WriteAnswers(json, set);
        json.WriteEndObject();
    }

    private void WriteSpans(Utf8JsonWriter json, ShownSet set, int shown)
    {
        json.WriteStartArray("spans");
        foreach (ShownSpan span in set.Spans.Where(span => span.End <= shown))
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            WriteNamed(json, span, span.IsMoved ? "moved" : span.Fault == SpanFault.TextMismatch ? "mismatch" : "");
        }

        json.WriteEndArray();
        json.WriteStartArray("unplaced");
        foreach (ShownSpan span in set.Unplaced.Concat(set.Spans.Where(span => span.End > shown)))
        {
            json.WriteStartArray();
            WriteNamed(json, span, span.Fault switch
            {
                SpanFault.OutOfRange => "out of range",
                SpanFault.ByPath => "by path",
                SpanFault.Empty => "empty",
                _ => "beyond what is shown",
            });
        }

        json.WriteEndArray();
    }

    private void WriteNamed(Utf8JsonWriter json, ShownSpan span, string remark)
    {
        json.WriteNumberValue(names.Labels.NumberOf(span.Label));
        json.WriteStringValue(Surrogates.Replace(span.ResultId));
        json.WriteStringValue(remark);
        json.WriteEndArray();
    }

    private static void WriteRelations(Utf8JsonWriter json, ShownSet set)
    {
        json.WriteStartArray("relations");
        foreach (ShownRelation relation in set.Relations)
        {
            json.WriteStartArray();
            json.WriteStringValue(Surrogates.Replace(relation.From));
            json.WriteStringValue(Surrogates.Replace(relation.To));
            json.WriteStringValue(relation.Labels);
            json.WriteStringValue(Surrogates.Replace(relation.Direction));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteAnswers(Utf8JsonWriter json, ShownSet set)
    {
        json.WriteStartArray("answers");
        foreach (ShownAnswer answer in set.Answers)
        {
            json.WriteStartObject();
            json.WriteString("control", Surrogates.Replace(answer.Control));
            if (answer.Place is { } place)
            {
                json.WriteNumber("start", place.Start);
                json.WriteNumber("end", place.End);
            }

            bool isHidden = noText && answer.IsWords;
            json.WriteBoolean("hidden", isHidden);
            json.WriteStartArray("values");
            foreach (string value in isHidden ? [] : answer.Values)
                json.WriteStringValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
