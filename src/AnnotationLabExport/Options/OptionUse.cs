using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Options;

/// <summary>Which options a call may have: those that one of its formats uses, as the list of formats says.</summary>
internal static class OptionUse
{
    /// <summary>Whether a format uses an option; what belongs to no format in particular is used by all.</summary>
    public static bool IsUsed(string option, IEnumerable<AlabFormat> formats) =>
        ExportFormats.UsersOf(option) is not { } users || users.Intersect(formats).Any();

    /// <summary>Warns of kinds of annotations that are asked for and that no format asked for can write.</summary>
    public static void WarnOfKinds(AlabCommand command, AnnotationKind? asked, IReadOnlyCollection<AlabFormat> formats)
    {
        AnnotationKind written = formats.Aggregate(default(AnnotationKind), (kinds, format) => kinds | ExportFormats.Of(format).Kinds);
        foreach (AnnotationKind kind in Enum.GetValues<AnnotationKind>())
        {
            if (asked?.HasFlag(kind) == true && !written.HasFlag(kind))
                command.WriteWarning($"-AnnotationKind {kind}: {string.Join(", ", formats)} cannot hold such annotations.");
        }
    }

    /// <summary>Refuses options that would be ignored.</summary>
    /// <param name="given">The parameters of the call.</param>
    /// <param name="formats">The formats asked for.</param>
    /// <exception cref="Faults.AlabException">None of the formats uses one of them.</exception>
    public static void Require(IEnumerable<string> given, IReadOnlyCollection<AlabFormat> formats)
    {
        if (given.FirstOrDefault(option => !IsUsed(option, formats)) is { } unused)
            throw Errors.OptionUnused(unused, ExportFormats.UsersOf(unused)!, formats);
    }
}
