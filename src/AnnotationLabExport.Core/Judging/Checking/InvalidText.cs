using System.Text.Unicode;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>Looks for strings that only JSON can carry: with invalid UTF-8, or half a surrogate pair.</summary>
internal static class InvalidText
{
    /// <summary>Whether a string anywhere in the task is such a one.</summary>
    public static bool IsIn(TaskDocument task)
    {
        ReadOnlySpan<byte> json = task.Record.Json.Span;
        return !Utf8.IsValid(json) || (json.IndexOf("\\u"u8) >= 0 && HasLoneSurrogate(task.Root));
    }

    private static bool HasLoneSurrogate(JsonValue value)
    {
        if (value.IsString)
            return IsLone(value);
        foreach (JsonMember member in value.Members)
        {
            if (IsLone(member.NameText) || HasLoneSurrogate(member.Value))
                return true;
        }

        foreach (JsonValue element in value.Elements)
        {
            if (HasLoneSurrogate(element))
                return true;
        }

        return false;
    }

    private static bool IsLone(JsonValue text) => text.IsEscaped && Surrogates.IndexOfLone(text.GetString()) >= 0;
}
