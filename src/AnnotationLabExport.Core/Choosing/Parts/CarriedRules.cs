using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>What a task carries with it besides its bytes; what the user asks for comes first.</summary>
/// <param name="Config">The labelling configuration; null if it carries none.</param>
/// <param name="TextField">The field of <c>data</c> that holds its text; null if nobody named one.</param>
public readonly record struct CarriedRules(LabelConfig? Config = null, string? TextField = null);
