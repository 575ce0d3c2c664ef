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
    public const string Taxonomy = "taxonomy";
    public const string Number = "number";
    public const string DateTime = "datetime";
    public const string Pairwise = "pairwise";

    /// <summary>Those whose <c>start</c> and <c>end</c> are offsets in a text; the most frequent first.</summary>
    public static readonly string[] OfTexts =
        [Labels, HyperTextLabels, Choices, TextArea, Rating, Taxonomy, Number, DateTime, Pairwise];
}
