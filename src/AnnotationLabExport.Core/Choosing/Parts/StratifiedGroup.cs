namespace AnnotationLabExport.Choosing.Parts;

/// <summary>A group of tasks that share a part, as stratification sees it.</summary>
/// <param name="Tasks">How many tasks it has.</param>
/// <param name="Labels">How many of them hold each label, by the label's number.</param>
internal readonly record struct StratifiedGroup(int Tasks, ArraySegment<(int Label, int Tasks)> Labels);
