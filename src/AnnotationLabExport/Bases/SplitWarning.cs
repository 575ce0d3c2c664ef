using System.Globalization;
using AnnotationLabExport.Choosing.Parts;

namespace AnnotationLabExport.Bases;

/// <summary>Tells what became of tasks that were split.</summary>
internal static class SplitWarning
{
    /// <summary>Tells how many tasks each part has, and warns of what was not as asked.</summary>
    public static void Write(AlabCommand command, SplitReport report)
    {
        foreach ((string part, int tasks) in report.Parts)
        {
            double share = report.Tasks == 0 ? 0 : 100.0 * tasks / report.Tasks;
            command.WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{part}: {tasks} of {report.Tasks} tasks ({share:0.0} %)."));
        }

        if (report.WithoutGroup > 0)
        {
            command.WriteWarning(string.Create(
                CultureInfo.InvariantCulture, $"{report.WithoutGroup} of {report.Tasks} tasks have no value to be grouped by, and are grouped with none."));
        }

        foreach (IGrouping<string, string> missing in report.MissingLabels.GroupBy(missing => missing.Part, missing => missing.Label))
            command.WriteWarning($"{missing.Key}: no task of this part holds {LabelList.Of([.. missing])}, although enough others do.");
    }

    /// <summary>Tells of two tasks that go together.</summary>
    public static void OfJoin(AlabCommand command, string later, string earlier, double similarity) => command.WriteVerbose(string.Create(
        CultureInfo.InvariantCulture, $"Task {later} goes with task {earlier}: their texts are near-duplicates ({similarity:0.###})."));
}
