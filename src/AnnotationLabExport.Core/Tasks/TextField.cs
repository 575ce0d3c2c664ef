using System.Buffers;
using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tasks;

/// <summary>Decides task by task which field of <c>data</c> is the text (docs/formats.md §2, The text): the one place.</summary>
public sealed class TextField
{
    private static readonly SearchValues<char> InScheme =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly LabelConfig? _config;
    private readonly FieldPath? _path;

    /// <summary>Makes the decision for a project.</summary>
    /// <param name="config">The labelling configuration, if there is one: then its field, without a fallback.</param>
    /// <param name="named">The field that the user names, if one is named: it decides alone.</param>
    public TextField(LabelConfig? config = null, string? named = null)
    {
        _config = config;
        _path = (named ?? config?.TextField) is { } name ? new FieldPath(name) : null;
    }

    /// <summary>The field's name, where the user or the configuration names one; null where each task tells.</summary>
    public string? Name => _path?.Name;

    /// <summary>Whether the configuration ties an object to another field than the text's; never where it has no text.</summary>
    /// <param name="objectName">A result's <c>to_name</c>.</param>
    public bool IsOfOtherField(string objectName) => Name is not null && _config?.FieldOf(objectName) is { } field && field != Name;

    /// <summary>The text of a task.</summary>
    public FoundText Find(TaskDocument task)
    {
        if (_path is not null)
            return StringOf(_path.Of(task.Data));
        if (_config is not null)
        {
            return FoundText.Lacking(
                _config.TextObject is not { } shown ? TextMissingReason.NoField
                : shown.IsAddress ? TextMissingReason.Address
                : TextMissingReason.Image);
        }

        FoundText found = ByItself(task.Data);
        return HoldsOnlyRegions(task) ? FoundText.Lacking(TextMissingReason.Image) : found;
    }

    private static FoundText StringOf(JsonValue value) => value.IsString
        ? new FoundText(value, default)
        : FoundText.Lacking(value.IsPresent ? TextMissingReason.OtherType : TextMissingReason.NoField);

    private static FoundText ByItself(JsonValue data)
    {
        JsonValue text = data.Member(MemberName.Text);
        if (!text.IsString && data.Member(MemberName.LongText) is { IsString: true } longText)
            text = longText;
        return text.IsString ? new FoundText(text, default) : OnlyString(data, isOfOtherType: text.IsPresent);
    }

    /// <summary>
    /// The only string field besides the title and what was read from a picture, if it is no address; of a field named
    /// twice the last counts.
    /// </summary>
    private static FoundText OnlyString(JsonValue data, bool isOfOtherType)
    {
        Dictionary<string, JsonValue> fields = [];
        foreach (JsonMember member in data.Members)
        {
            if (member.Name != MemberName.Title)
                fields[member.NameText.GetString()] = member.Value;
        }

        bool isPage = fields.Remove("ocr_plain_text");
        List<JsonValue> strings = [.. fields.Values.Where(field => field.IsString && !IsAddress(field))];
        if (strings.Count == 1)
            return new FoundText(strings[0], default);
        return FoundText.Lacking(
            strings.Count > 1 ? TextMissingReason.SeveralFields
            : isPage ? TextMissingReason.Image
            : fields.Values.Any(field => field.IsString) ? TextMissingReason.Address
            : isOfOtherType || fields.Values.Any(field => field.Kind is JsonKind.Array or JsonKind.Object) ? TextMissingReason.OtherType
            : TextMissingReason.NoField);
    }

    /// <summary>Whether a string is a path to a picture or a sound.</summary>
    private static bool IsAddress(JsonValue field)
    {
        string text = field.GetString();
        if (WhiteSpace.IndexIn(text) >= 0)
            return false;
        if (text.StartsWith('/') || text.StartsWith("data:", StringComparison.Ordinal))
            return true;
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && char.IsAsciiLetter(text[0])
            && !text.AsSpan(0, scheme).ContainsAnyExcept(InScheme);
    }

    /// <summary>Whether labels stand on places that are no spans of a text, and none on a text.</summary>
    private static bool HoldsOnlyRegions(TaskDocument task)
    {
        bool any = false;
        for (int i = 0; i < task.Completions.Count; i++)
        {
            AnnotationSet completion = task.Completions[i];
            if (!completion.IsDeleted && !completion.IsSkipped && HoldsSpan(completion, ref any))
                return false;
        }

        for (int i = 0; i < task.Predictions.Count; i++)
        {
            if (HoldsSpan(task.Predictions[i], ref any))
                return false;
        }

        return any;
    }

    private static bool HoldsSpan(AnnotationSet set, ref bool anyRegion)
    {
        foreach (Result result in set.Results)
        {
            bool isRegion = result.IsRegion;
            anyRegion |= isRegion;
            if (!isRegion && (result.IsType(ResultTypes.Labels) || result.IsType(ResultTypes.HyperTextLabels)))
                return true;
        }

        return false;
    }
}
