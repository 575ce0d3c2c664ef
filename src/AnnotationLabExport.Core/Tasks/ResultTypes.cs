namespace AnnotationLabExport.Tasks;

/// <summary>The result types that the formats treat in a way of their own (docs/formats.md §2, §5, §6).</summary>
internal static class ResultTypes
{
    public const string Labels = "labels";
    public const string HyperTextLabels = "hypertextlabels";
    public const string RectangleLabels = "rectanglelabels";
    public const string Choices = "choices";
    public const string Rating = "rating";
    public const string TextArea = "textarea";
    public const string Relation = "relation";
}
