namespace AnnotationLabExport.Options;

/// <summary>Marks an option of files that the lines of a ConvertTo cmdlet have no use for.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FileOptionAttribute : Attribute;
