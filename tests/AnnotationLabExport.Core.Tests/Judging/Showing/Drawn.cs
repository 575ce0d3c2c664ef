using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Showing;
using AnnotationLabExport.Judging.Showing.Terminal;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Judging.Showing;

/// <summary>Draws tasks of JSON.</summary>
internal static class Drawn
{
    /// <summary>What is shown of a task; null if it was not chosen.</summary>
    public static ShownTask? Shown(string json, ChoiceOptions? choice = null, LabelConfig? config = null)
    {
        using var shower = new TaskShower(choice ?? new(), config, textField: null, assertionLabels: null);
        return shower.Show(Loaded.Record(json));
    }

    /// <summary>The drawing of a task.</summary>
    public static AlabTaskDrawing Of(string json, int width = 80, bool isColoured = false, ChoiceOptions? choice = null) =>
        new TaskDrawer(width, isColoured).Draw(Shown(json, choice)!);

    /// <summary>The same as lines, each ended by a line feed.</summary>
    public static string Lines(string json, int width = 80) => string.Concat(Of(json, width).Lines.Select(line => line + "\n"));
}
