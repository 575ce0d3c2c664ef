using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>Tells by the names of an object's members whether it is a task (docs/formats.md §2, Sources).</summary>
internal struct TaskShape
{
    private bool _hasList;
    private bool _hasImages;
    private bool _hasCategories;
    private bool _hasResult;
    private bool _hasTask;

    /// <summary>Whether it has data, which is enough.</summary>
    public bool HasData { get; private set; }

    /// <summary>Whether the members so far make a task.</summary>
    public readonly bool IsTask => HasData || (_hasList && !IsCoco && !IsOneAnnotation);

    /// <summary>Whether it is a collection of labelled pictures in the format COCO.</summary>
    public readonly bool IsCoco => _hasImages && _hasCategories;

    /// <summary>Whether it is one annotation with its task inside, as Label Studio keeps it in storage.</summary>
    public readonly bool IsOneAnnotation => _hasResult && _hasTask;

    /// <summary>The shape of an object.</summary>
    public static TaskShape Of(JsonValue root)
    {
        var shape = default(TaskShape);
        foreach (JsonMember member in root.Members)
            shape.Add(member.Name);
        return shape;
    }

    /// <summary>Takes in a member, whatever its value.</summary>
    public void Add(MemberName name)
    {
        HasData |= name == MemberName.Data;
        _hasList |= name is MemberName.Completions or MemberName.Annotations or MemberName.Predictions;
        _hasImages |= name == MemberName.Images;
        _hasCategories |= name == MemberName.Categories;
        _hasResult |= name == MemberName.Result;
        _hasTask |= name == MemberName.Task;
    }
}
