using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Bases;

/// <summary>Tells, with -Verbose, what to know of those who read the formats that are asked for.</summary>
internal static class FormatAdvice
{
    /// <summary>Writes a line for each format that has something to tell.</summary>
    public static void WriteAdvice(this AlabCommand command, IEnumerable<AlabFormat> formats, FormatOptions options)
    {
        foreach (AlabFormat format in formats)
        {
            if (ExportFormats.Of(format).Advice(options) is { } advice)
                command.WriteVerbose($"{format}: {advice}");
        }
    }
}
