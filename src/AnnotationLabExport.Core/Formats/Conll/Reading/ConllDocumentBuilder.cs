using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>
/// Collects the lines of one document and makes a task of it: tokens joined by spaces, sentences by line feeds, one
/// completion with the spans of all levels.
/// </summary>
/// <param name="id">The document's id; null to give it its number.</param>
/// <param name="number">Its number in the file, from 1.</param>
/// <param name="title">What the task is called.</param>
internal sealed class ConllDocumentBuilder(string? id, int number, string title)
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _tokens = [];
    private readonly List<TagSequence> _levels = [];

    /// <summary>Whether there is anything: a token, or an id that names a document without any.</summary>
    public bool IsDocument => id is not null || HasTokens;

    /// <summary>How many invalid tags were read as conlleval reads them.</summary>
    public int Repairs => _levels.Sum(level => level.Repairs);

    /// <summary>Adds a token and its tags.</summary>
    public void Add(string token, List<Tag> tags, bool startsSentence)
    {
        if (HasTokens)
            _text.Append(startsSentence ? '\n' : ' ');
        int start = _text.Length;
        _text.Append(token);
        _tokens.Add((start, _text.Length));
        while (_levels.Count < tags.Count)
            _levels.Add(NewLevel());
        for (int level = 0; level < _levels.Count; level++)
            _levels[level].Add(level < tags.Count ? tags[level] : Tag.Outside, startsSentence);
    }

    /// <summary>The document as a task's JSON.</summary>
    public byte[] ToTask()
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, Unescaped);
        json.WriteStartObject();
        WriteId(json);
        json.WriteStartObject("data");
        json.WriteString("text", _text.ToString());
        json.WriteString("title", title);
        json.WriteEndObject();
        json.WriteStartArray("completions");
        json.WriteStartObject();
        json.WriteNumber("id", number);
        json.WriteStartArray("result");
        WriteResults(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("predictions");
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    private bool HasTokens => _tokens.Count > 0;

    /// <summary>A level that begins late was outside until now.</summary>
    private TagSequence NewLevel()
    {
        var level = new TagSequence();
        for (int i = 1; i < _tokens.Count; i++)
            level.Add(Tag.Outside, startsSentence: false);
        return level;
    }

    private void WriteId(Utf8JsonWriter json)
    {
        if (id is null)
            json.WriteNumber("id", number);
        else if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long whole))
            json.WriteNumber("id", whole);
        else
            json.WriteString("id", id);
    }

    private void WriteResults(Utf8JsonWriter json)
    {
        string text = _text.ToString();
        int count = 0;
        foreach ((int first, int last, string label) in _levels.SelectMany(level => level.Spans()))
        {
            (int start, int end) = (_tokens[first].Start, _tokens[last].End);
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{number}-{++count}"));
            json.WriteString("type", "labels");
            json.WriteString("from_name", "label");
            json.WriteString("to_name", "text");
            json.WriteStartObject("value");
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            json.WriteString("text", text.AsSpan(start, end - start));
            json.WriteStartArray("labels");
            json.WriteStringValue(label);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
