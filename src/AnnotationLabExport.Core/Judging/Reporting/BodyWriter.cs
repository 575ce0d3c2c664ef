using System.Text.Json;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Judging.Showing;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>Writes of a document what is shown when it is looked at. Offsets are UTF-16 units, 0-based, end-exclusive.</summary>
/// <param name="names">What is named by numbers.</param>
/// <param name="noText">Whether no text of tasks is written.</param>
internal sealed class BodyWriter(PageNames names, bool noText)
{
    /// <summary>More of a text is not for reading on a page, and a browser takes seconds to lay it out.</summary>
    private const int MostText = 200_000;

    private readonly SetWriter _sets = new(names, noText);

    /// <summary>Writes it as an object.</summary>
    public void Write(Utf8JsonWriter json, PageDocument document)
    {
        ShownTask task = document.Task;
        json.WriteStartObject();
        if (task.Text is null)
            json.WriteString("missing", DiagnosticCatalog.Reason(task.Missing));
        else
            json.WriteNumber("length", task.Text.Length);
        int shown = Shown(task.Text);
        if (!noText && task.Text is not null)
            json.WriteString("text", task.Text.AsSpan(0, shown));
        json.WriteNumber("skipped", task.Skipped);
        json.WriteStartArray("sets");
        for (int i = 0; i < task.Sets.Count; i++)
            _sets.Write(json, task.Sets[i], document.SetStates[i], shown);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (AlabDiagnostic finding in document.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int Shown(string? text) =>
        text is null ? 0
        : text.Length <= MostText ? text.Length
        : Surrogates.IsInsidePair(text, MostText) ? MostText - 1
        : MostText;

    private void Write(Utf8JsonWriter json, AlabDiagnostic finding)
    {
        json.WriteStartObject();
        json.WriteNumber("code", names.Codes.NumberOf(finding.Code));
        WriteIfAny(json, "set", finding.CompletionId ?? finding.PredictionId);
        WriteIfAny(json, "result", finding.ResultId);
        WriteIfAny(json, "start", finding.Start);
        WriteIfAny(json, "end", finding.End);
        WriteIfAny(json, "detail", finding.Detail);
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, Surrogates.Replace(value));
    }
}
