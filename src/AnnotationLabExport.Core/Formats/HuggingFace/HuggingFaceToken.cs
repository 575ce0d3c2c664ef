using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>A token of a row.</summary>
/// <param name="Utf8">Where it stands among the bytes of the rows.</param>
/// <param name="Tag">The number of its tag.</param>
internal readonly record struct HuggingFaceToken(Utf8Range Utf8, int Tag);
