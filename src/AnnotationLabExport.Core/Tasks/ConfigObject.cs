namespace AnnotationLabExport.Tasks;

/// <summary>What a labelling configuration shows to annotators: a text, a picture, a talk.</summary>
/// <param name="Name">Its name: results are about it by their <c>to_name</c>.</param>
/// <param name="Element">The element's name, as spelled.</param>
/// <param name="Field">The field of <c>data</c> that it shows; with dots perhaps the way through nested objects.</param>
/// <param name="IsAddress">Whether the field holds an address of what is shown (<c>valueType="url"</c>).</param>
public sealed record ConfigObject(string Name, string Element, string Field, bool IsAddress)
{
    private static readonly string[] Texts = ["Text", "HyperText", "Paragraphs"];

    /// <summary>Whether the field can hold a text to annotate.</summary>
    public bool CanHoldText => !IsAddress && Texts.Contains(Element, StringComparer.OrdinalIgnoreCase);
}
