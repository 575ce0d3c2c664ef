using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>
/// Spells a task that Label Studio exported as Annotation Lab knows it: by the other names of docs/formats.md §2, and with
/// offsets that count UTF-16 units. What is called the same stays as it is spelled. Not for use by two threads.
/// </summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="field">Tells which field is the text.</param>
internal sealed class LabSpelling(LabelConfig? config, TextField field) : IDisposable
{
    private static readonly (MemberName Studio, MemberName Lab, string Name)[] Names =
    [
        (MemberName.GroundTruth, MemberName.Honeypot, "honeypot"),
        (MemberName.CompletedBy, MemberName.CreatedUsername, "created_username"),
        (MemberName.CreatedAt, MemberName.CreatedAgo, "created_ago"),
    ];

    private readonly ResultOffsets _offsets = new(config, field, MismatchedSpan.Keep, countsCodePoints: false);
    private ArrayBufferWriter<byte> _bytes = new();
    private bool _follows;

    /// <summary>Whether a task is spelled so that an Annotation Lab would drop what people annotated.</summary>
    public static bool IsNeeded(TaskDocument task) =>
        task.Root.Member(MemberName.Annotations).Kind == JsonKind.Array && !task.Root.Member(MemberName.Completions).IsPresent;

    /// <summary>The task in the other spelling, without what the content leaves out.</summary>
    public byte[] Of(TaskDocument task, PublishContent content)
    {
        _bytes = new ArrayBufferWriter<byte>(task.Root.Raw.Length);
        _offsets.Load(task);
        Object(task.Root, member =>
        {
            switch (member.Name)
            {
                case MemberName.Completions:
                case MemberName.Annotations when content != PublishContent.All:
                case MemberName.Predictions when content == PublishContent.Tasks:
                    return false;
                case MemberName.Annotations:
                    Name("\"completions\""u8);
                    Sets(task.Completions);
                    return true;
                case MemberName.Predictions when member.Value.Kind == JsonKind.Array:
                    Name("\"predictions\""u8);
                    Sets(task.Predictions);
                    return true;
                default:
                    return As(member);
            }
        });
        return _bytes.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _offsets.Dispose();

    private void Sets(IReadOnlyList<AnnotationSet> sets)
    {
        Write("[");
        for (int i = 0; i < sets.Count; i++)
        {
            if (i > 0)
                Write(",");
            Set(sets[i]);
        }

        Write("]");
    }

    private void Set(AnnotationSet set)
    {
        _offsets.Load(set);
        Object(set.Json, member =>
        {
            if (member.Name == MemberName.Result && member.Value.Kind == JsonKind.Array)
            {
                Name("\"result\""u8);
                Results(set);
                return true;
            }

            (MemberName Studio, MemberName Lab, string Name) other = Array.Find(Names, names => names.Studio == member.Name);
            if (other.Name is null || set.Json.Member(other.Lab).IsPresent)
                return As(member);
            Name(Encoding.UTF8.GetBytes($"\"{other.Name}\""));
            if (other.Lab == MemberName.CreatedUsername)
                Text(AnnotatorOf(member.Value));
            else
                _bytes.Write(member.Value.Raw);
            return true;
        });
    }

    /// <summary>An annotator is a name there, not a number or an object.</summary>
    private static string AnnotatorOf(JsonValue completedBy) => completedBy.Kind == JsonKind.Object
        ? ScalarText.Of(completedBy.Member("email") is { IsPresent: true } email ? email : completedBy.Member(MemberName.Id))
        : ScalarText.Of(completedBy);

    private void Results(AnnotationSet set)
    {
        Write("[");
        bool isFirst = true;
        foreach (Result result in set.Results)
        {
            if (!isFirst)
                Write(",");
            isFirst = false;
            if (_offsets.Of(result) is { } offsets)
                Placed(result, offsets);
            else
                _bytes.Write(result.Json.Raw);
        }

        Write("]");
    }

    private void Placed(Result result, (int Start, int End) offsets) => Object(result.Json, member =>
    {
        if (member.Name != MemberName.Value || member.Value.Kind != JsonKind.Object)
            return As(member);
        Name("\"value\""u8);
        Object(member.Value, inner =>
        {
            if (inner.Name is not (MemberName.Start or MemberName.End))
                return As(inner);
            Name(inner.NameText.Raw);
            Write((inner.Name == MemberName.Start ? offsets.Start : offsets.End).ToString(CultureInfo.InvariantCulture));
            return true;
        });
        return true;
    });

    /// <summary>Writes an object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="write">Writes a member, the comma before it included; false if it leaves it out.</param>
    private void Object(JsonValue json, Func<JsonMember, bool> write)
    {
        Write("{");
        bool isFirst = true;
        foreach (JsonMember member in json.Members)
        {
            _follows = !isFirst;
            isFirst &= !write(member);
        }

        Write("}");
    }

    /// <summary>Writes a member as it is spelled.</summary>
    private bool As(JsonMember member)
    {
        Name(member.NameText.Raw);
        _bytes.Write(member.Value.Raw);
        return true;
    }

    /// <summary>Begins a member; nothing of its value is written yet.</summary>
    private void Name(ReadOnlySpan<byte> quoted)
    {
        if (_follows)
            Write(",");
        _bytes.Write(quoted);
        Write(":");
    }

    private void Text(string text) =>
        Write($"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
