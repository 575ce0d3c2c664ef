namespace AnnotationLabExport.Choosing.Parts;

/// <summary>Two texts whose groups were joined.</summary>
/// <param name="Text">The number of the later one, from 0.</param>
/// <param name="Earlier">The number of the earlier one.</param>
/// <param name="Similarity">The Jaccard index of their shingles.</param>
internal readonly record struct NearDuplicate(int Text, int Earlier, double Similarity);
