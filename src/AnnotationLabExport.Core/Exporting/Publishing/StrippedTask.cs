using System.Buffers;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>Takes from a task what is not to be published of it; the rest stays as it is spelled.</summary>
internal static class StrippedTask
{
    /// <summary>The task without what the content leaves out, with bytes of its own.</summary>
    public static byte[] Of(TaskDocument task, PublishContent content) =>
        content == PublishContent.All ? task.Record.Json.ToArray() : Stripped(task.Root, content);

    private static byte[] Stripped(JsonValue root, PublishContent content)
    {
        var bytes = new ArrayBufferWriter<byte>(root.Raw.Length);
        bytes.Write("{"u8);
        foreach (JsonMember member in root.Members)
        {
            if (IsLeftOut(member.Name, content))
                continue;
            if (bytes.WrittenCount > 1)
                bytes.Write(","u8);
            bytes.Write(member.NameText.Raw);
            bytes.Write(":"u8);
            bytes.Write(member.Value.Raw);
        }

        bytes.Write("}"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static bool IsLeftOut(MemberName name, PublishContent content) =>
        name is MemberName.Completions or MemberName.Annotations || (name == MemberName.Predictions && content == PublishContent.Tasks);
}
