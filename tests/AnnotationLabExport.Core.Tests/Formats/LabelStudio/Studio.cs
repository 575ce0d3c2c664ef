using System.Text;
using System.Text.Json;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.LabelStudio;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.LabelStudio;

/// <summary>Tasks in the dialect of Label Studio.</summary>
internal static class Studio
{
    public const string Config = """
        <View>
          <Text name="text" value="$text"/>
          <Labels name="label" toName="text"><Label value="DRUG"/><Label value="DOSE" alias="d"/></Labels>
          <Text name="note" value="$note"/>
          <Labels name="label2" toName="note"><Label value="Person"/></Labels>
          <Choices name="choice" toName="text"><Choice value="Yes"/><Choice value="No"/></Choices>
          <TextArea name="area" toName="text"/>
          <DateTime name="when" toName="text"/>
        </View>
        """;

    public static ExportRun Run(string tasks, string? config = null, MismatchedSpan mismatched = MismatchedSpan.Search, params string[] knownUsers) =>
        ExportRun.Of(tasks, AlabFormat.LabelStudio, new FormatOptions
        {
            Config = config is null ? null : LabelConfig.Parse(Encoding.UTF8.GetBytes(config), "config.xml"),
            Tokens = new TokenOptions { Mismatched = mismatched },
            Own = [new LabelStudioOptions { KnownUsers = knownUsers, IsCompact = true }],
        });

    /// <summary>One task without white space.</summary>
    public static string Task(string task, string? config = null, MismatchedSpan mismatched = MismatchedSpan.Search, params string[] knownUsers)
    {
        string text = Run($"[{task}]", config, mismatched, knownUsers).Text;
        using JsonDocument valid = JsonDocument.Parse(text);
        Assert.Equal(1, valid.RootElement.GetArrayLength());
        return text[1..^2];
    }

    /// <summary>The results of the only completion, without white space.</summary>
    public static string Results(string text, string results, string? config = null, MismatchedSpan mismatched = MismatchedSpan.Search)
    {
        string task = Task($$"""{"data":{"text":"{{text}}"},"completions":[{"result":[{{results}}]}]}""", config, mismatched);
        int start = task.IndexOf("\"result\":[", StringComparison.Ordinal) + 10;
        return task[start..task.IndexOf("],\"was_cancelled\"", StringComparison.Ordinal)];
    }

    /// <summary>The results of the only prediction, without white space.</summary>
    public static string Predicted(string text, string results, string? config = null)
    {
        string task = Task($$"""{"data":{"text":"{{text}}"},"predictions":[{"result":[{{results}}]}]}""", config);
        int start = task.IndexOf("\"predictions\":[{\"result\":[", StringComparison.Ordinal) + 26;
        return task[start..task.IndexOf("],\"model_version\"", StringComparison.Ordinal)];
    }

    public static string Span(string offsets, string label = "DRUG", string id = "r", string text = "") =>
        $$$"""{"id":"{{{id}}}","from_name":"label","to_name":"text","type":"labels","value":{{{{offsets}}},{{{(text.Length == 0 ? "" : $"\"text\":\"{text}\",")}}}"labels":["{{{label}}}"]}}""";
}
