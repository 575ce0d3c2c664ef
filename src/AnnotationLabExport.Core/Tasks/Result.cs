using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>One annotation inside an annotation set: a labelled span, a choice, a relation, a rating …</summary>
/// <param name="Json">The object.</param>
public readonly record struct Result(JsonValue Json)
{
    /// <summary>Its id.</summary>
    public JsonValue Id => Json.Member(MemberName.Id);

    /// <summary>What kind of result it is.</summary>
    public JsonValue Type => Json.Member(MemberName.Type);

    /// <summary>The control that made it.</summary>
    public JsonValue FromName => Json.Member(MemberName.FromName);

    /// <summary>The object it is about.</summary>
    public JsonValue ToName => Json.Member(MemberName.ToName);

    /// <summary>What it says.</summary>
    public JsonValue Value => Json.Member(MemberName.Value);

    /// <summary><c>confidence</c> of the value, else of the result.</summary>
    public JsonValue Confidence => Value.Member(MemberName.Confidence) is { IsPresent: true } own
        ? own
        : Json.Member(MemberName.Confidence);

    /// <summary>The member of <c>value</c> named like the type; of a relation, its <c>labels</c>.</summary>
    public JsonValue Labels
    {
        get
        {
            JsonValue type = Type;
            if (!type.IsString)
                return default;
            if (IsType(ResultTypes.Relation))
                return Json.Member(MemberName.Labels);
            MemberName known = type.IsEscaped ? MemberName.Other : MemberNames.Recognise(type.RawContent);
            return known == MemberName.Other ? Value.Member(type.GetString()) : Value.Member(known);
        }
    }

    /// <summary>
    /// Whether it marks a place that is no span of a text: a box, a polygon, a brush, an utterance (docs/formats.md §2,
    /// Members, the text).
    /// </summary>
    public bool IsRegion
    {
        get
        {
            bool x = false, y = false, shape = false, start = false, end = false;
            foreach (JsonMember member in Value.Members)
            {
                bool isPresent = member.Value.IsPresent;
                switch (member.Name)
                {
                    case MemberName.X:
                        x = isPresent;
                        break;
                    case MemberName.Y:
                        y = isPresent;
                        break;
                    case MemberName.Points or MemberName.Rle or MemberName.Vertices or MemberName.Sequence:
                        shape |= isPresent;
                        break;
                    case MemberName.Start:
                        start = isPresent;
                        break;
                    case MemberName.End:
                        end = isPresent;
                        break;
                }
            }

            return shape || (x && y) || (start && end && !MayHaveOffsets());
        }
    }

    /// <summary>Whether its type is <paramref name="type"/>, ordinal.</summary>
    public bool IsType(string type)
    {
        JsonValue own = Type;
        return own.IsString && JsonText.Equals(own, type);
    }

    /// <summary>The strings among its labels; a bare string counts as a list of one.</summary>
    public IEnumerable<string> LabelStrings()
    {
        JsonValue labels = Labels;
        if (labels.IsString)
            yield return labels.GetString();
        foreach (JsonValue label in labels.Elements)
        {
            if (label.IsString)
                yield return label.GetString();
        }
    }

    /// <summary>Whether its type is one of a span of text, or of an answer that can be about such a span.</summary>
    private bool MayHaveOffsets()
    {
        foreach (string type in ResultTypes.OfTexts)
        {
            if (IsType(type))
                return true;
        }

        return false;
    }
}
