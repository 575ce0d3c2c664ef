using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnnotationLabExport.Benchmarks.Samples;

/// <summary>
/// Writes a project like those that the product exports: notes of 1 to 4 KB with 20 to 60 spans, a second completion
/// or predictions for some, choices and relations, letters beyond ASCII in a few percent. The same bytes every time.
/// </summary>
internal sealed class SampleProject : IDisposable
{
    private readonly Random _random = new(20250611);
    private readonly Utf8JsonWriter _json;

    private SampleProject(Stream stream, bool indented) => _json = new Utf8JsonWriter(
        stream, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a project of about that many bytes.</summary>
    public static void Write(string path, long bytes, bool indented)
    {
        string unfinished = path + ".part";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            using var project = new SampleProject(stream, indented);
            project.WriteTasks(bytes);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteTasks(long bytes)
    {
        _json.WriteStartArray();
        for (int id = 1; _json.BytesCommitted < bytes; id++)
        {
            WriteTask(id);
            _json.Flush();
        }

        _json.WriteEndArray();
        _json.Flush();
    }

    private void WriteTask(int id)
    {
        var note = SampleNote.Make(_random);
        _json.WriteStartObject();
        _json.WriteStartArray("completions");
        for (int i = _random.Next(4) == 0 ? 2 : 1; i > 0; i--)
            WriteCompletion(note, (id * 10) + i);
        _json.WriteEndArray();
        _json.WriteStartArray("predictions");
        if (_random.Next(5) < 2)
            WritePrediction(note, id);
        _json.WriteEndArray();
        _json.WriteString("created_at", "2022-10-29 14:07:12");
        _json.WriteString("created_by", "admin");
        _json.WriteStartObject("data");
        _json.WriteString("text", note.Text);
        _json.WriteString("title", $"note-{id}.txt");
        _json.WriteBoolean("pre_annotation", true);
        _json.WriteEndObject();
        _json.WriteNumber("id", id);
        _json.WriteEndObject();
    }

    private void WriteCompletion(SampleNote note, int id)
    {
        _json.WriteStartObject();
        _json.WriteString("created_username", _random.Next(2) == 0 ? "eric" : "jenny");
        _json.WriteString("created_ago", "2022-10-29T14:42:50.867Z");
        _json.WriteNumber("lead_time", _random.Next(900));
        WriteResults(note);
        _json.WriteBoolean("honeypot", _random.Next(3) == 0);
        _json.WriteString("copied_from", $"prediction: {id}");
        _json.WriteString("cid", $"{id}");
        _json.WriteString("updated_at", "2022-10-29T15:13:03.445569Z");
        _json.WriteString("updated_by", "eric");
        _json.WriteString("submitted_at", "2022-10-30T20:57:54.303");
        _json.WriteNumber("id", id);
        _json.WriteEndObject();
    }

    private void WritePrediction(SampleNote note, int id)
    {
        _json.WriteStartObject();
        _json.WriteString("created_username", "SparkNLP Pre-annotation");
        WriteResults(note);
        _json.WriteString("created_ago", "2022-10-29T14:07:58.553246Z");
        _json.WriteNumber("id", id);
        _json.WriteEndObject();
    }

    private void WriteResults(SampleNote note)
    {
        _json.WriteStartArray("result");
        string before = "";
        foreach (SampleSpan span in note.Spans)
        {
            string id = NextId();
            WriteSpan(note, span, id);
            if (before.Length > 0 && _random.Next(12) == 0)
                WriteRelation(before, id);
            before = id;
        }

        WriteChoice();
        _json.WriteEndArray();
    }

    private void WriteSpan(SampleNote note, SampleSpan span, string id)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("value");
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteString("text", note.Text.AsSpan(span.Start, span.End - span.Start));
        _json.WriteStartArray("labels");
        _json.WriteStringValue(span.Label);
        _json.WriteEndArray();
        _json.WriteNumber("confidence", _random.Next(10_000) / 10_000m);
        _json.WriteEndObject();
        _json.WriteString("id", id);
        _json.WriteString("from_name", "label");
        _json.WriteString("to_name", "text");
        _json.WriteString("type", "labels");
        _json.WriteEndObject();
    }

    private void WriteRelation(string from, string to)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "relation");
        _json.WriteString("from_id", from);
        _json.WriteString("to_id", to);
        _json.WriteString("direction", "right");
        _json.WriteStartArray("labels");
        _json.WriteStringValue("is_dosage_of");
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteChoice()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("value");
        _json.WriteStartArray("choices");
        _json.WriteStringValue(_random.Next(2) == 0 ? "Female" : "Male");
        _json.WriteEndArray();
        _json.WriteNumber("confidence", 1);
        _json.WriteEndObject();
        _json.WriteString("id", NextId());
        _json.WriteString("from_name", "gender");
        _json.WriteString("to_name", "text");
        _json.WriteString("type", "choices");
        _json.WriteEndObject();
    }

    private string NextId() => string.Create(10, _random, static (chars, random) => random.GetItems(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", chars));
}
