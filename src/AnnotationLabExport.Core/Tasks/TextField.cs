using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>Decides task by task which field of <c>data</c> is the text (docs/formats.md §2).</summary>
public static class TextField
{
    /// <summary>The text of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="config">The labelling configuration, if there is one: then its field, without a fallback.</param>
    /// <returns>A string, or absent: the task has no text.</returns>
    public static JsonValue Find(TaskDocument task, LabelConfig? config)
    {
        if (config is not null)
            return config.TextField is { } field ? StringOnly(task.Data.Member(field)) : default;
        JsonValue text = StringOnly(task.Data.Member(MemberName.Text));
        if (!text.IsPresent)
            text = StringOnly(task.Data.Member(MemberName.LongText));
        return text.IsPresent ? text : OnlyString(task.Data);
    }

    private static JsonValue StringOnly(JsonValue value) => value.IsString ? value : default;

    /// <summary>The only string field besides <c>title</c>; of a field named twice the last counts.</summary>
    private static JsonValue OnlyString(JsonValue data)
    {
        Dictionary<string, JsonValue> strings = [];
        foreach (JsonMember member in data.Members)
        {
            if (member.Name == MemberName.Title)
                continue;
            string name = member.NameText.GetString();
            if (member.Value.IsString)
                strings[name] = member.Value;
            else
                strings.Remove(name);
        }

        return strings.Count == 1 ? strings.Values.First() : default;
    }
}
