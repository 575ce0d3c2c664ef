using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>What the footer of a file says of its columns: without it tags are bare numbers.</summary>
internal static class Features
{
    /// <summary>The key under which <c>datasets</c> looks for it.</summary>
    public const string FooterKey = "huggingface";

    private const string Text = "{\"dtype\": \"string\", \"_type\": \"Value\"}";

    private static readonly JsonSerializerOptions Spelling = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The features of the columns, as JSON.</summary>
    public static string Of(TagNames names)
    {
        string spelled = string.Join(", ", names.All.Select(name => JsonSerializer.Serialize(name, Spelling)));
        string tag = Object(("names", $"[{spelled}]"), ("_type", "\"ClassLabel\""));
        string features = Object(
            ("id", Text), ("tokens", ListOf(Text)), ("ner_tags", ListOf(tag)), ("task_id", Text), ("title", Text));
        return Object(("info", Object(("features", features))));
    }

    private static string ListOf(string feature) => Object(("feature", feature), ("_type", "\"List\""));

    private static string Object(params (string Name, string Value)[] members) =>
        "{" + string.Join(", ", members.Select(member => $"\"{member.Name}\": {member.Value}")) + "}";
}
