using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Bases;

/// <summary>Says before an export what readers of its formats would make of what was asked for.</summary>
internal static class ExportCaution
{
    /// <summary>Warns of options that readers take wrong, and of a card that disturbs them.</summary>
    /// <param name="command">Warns.</param>
    /// <param name="names">The formats.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="targets">Where the files go.</param>
    public static void Write(AlabCommand command, IEnumerable<AlabFormat> names, FormatOptions options, ExportTargets targets)
    {
        List<IFormat> formats = [.. names.Distinct().Select(ExportFormats.Of)];
        string? card = targets.CardFor(formats);
        foreach (IFormat format in formats)
        {
            if (format.Caution(options) is { } caution)
                command.WriteWarning(caution);
            if (card is not null && format.CautionBeside(card) is { } beside)
                command.WriteWarning(beside);
        }
    }
}
