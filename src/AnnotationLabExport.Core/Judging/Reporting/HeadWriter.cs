using System.Text.Json;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Judging.Showing;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>Writes of a document what the list of documents shows and filters by.</summary>
/// <param name="names">What is named by numbers.</param>
/// <param name="noText">Whether no text of tasks is written.</param>
internal sealed class HeadWriter(PageNames names, bool noText)
{
    private const int BeginningLength = 90;

    /// <summary>Writes it as an object.</summary>
    public void Write(Utf8JsonWriter json, PageDocument document)
    {
        ShownTask task = document.Task;
        json.WriteStartObject();
        json.WriteString("id", Surrogates.Replace(task.Id));
        if (!noText)
        {
            json.WriteString("title", task.Title);
            json.WriteString("begins", Beginning(task.Text));
        }

        json.WriteString("state", document.State);
        json.WriteBoolean("starred", task.Sets.Any(set => set.IsStarred));
        json.WriteNumber("source", names.Sources.NumberOf(document.Source));
        json.WriteNumber("line", document.Line);
        WriteNumbers(json, "by", task.Sets.Select(set => names.Makers.NumberOf((set.By, set.IsPrediction))));
        WriteNumbers(json, "labels", task.Sets.SelectMany(set => set.Spans).Select(span => names.Labels.NumberOf(span.Label)).Distinct());
        json.WriteNumber("spans", task.Sets.Sum(set => set.Spans.Count));
        json.WriteStartArray("findings");
        foreach (IGrouping<DiagnosticCode, AlabDiagnostic> findings in document.Findings.GroupBy(finding => finding.Code))
            WritePair(json, names.Codes.NumberOf(findings.Key), findings.Count());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The first words, on one line.</summary>
    private static string Beginning(string? text)
    {
        if (text is null)
            return "";
        int length = Math.Min(text.Length, BeginningLength * 2);
        string begins = string.Join(' ', text[..length].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        bool goesOn = begins.Length > BeginningLength || text.Length > length;
        return Surrogates.Replace(begins[..Math.Min(begins.Length, BeginningLength)]) + (goesOn ? "…" : "");
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void WritePair(Utf8JsonWriter json, int first, int second)
    {
        json.WriteStartArray();
        json.WriteNumberValue(first);
        json.WriteNumberValue(second);
        json.WriteEndArray();
    }
}
