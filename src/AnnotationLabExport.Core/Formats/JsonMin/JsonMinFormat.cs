using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>Label Studio's flat JSON (docs/formats.md §19).</summary>
internal sealed class JsonMinFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.JsonMin;

    /// <inheritdoc/>
    public string Extension => ".min.json";

    /// <inheritdoc/>
    public bool EscapesCharacters => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationFilter.AllKinds & ~AnnotationKind.Relation;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>();

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new JsonMinWriter();
}
