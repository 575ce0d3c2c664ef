namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>Puts the bars of a row on as few lines as they need, so that none touches another.</summary>
internal static class Lanes
{
    /// <summary>The lines, each with its bars from left to right; the outer one of nested spans stands nearer to the text.</summary>
    public static List<List<Bar>> Of(IEnumerable<Bar> bars)
    {
        var lanes = new List<List<Bar>>();
        foreach (Bar bar in bars)
        {
            List<Bar>? free = lanes.Find(lane => lane.TrueForAll(other => other.To < bar.From || bar.To < other.From));
            if (free is null)
                lanes.Add(free = []);
            free.Add(bar);
        }

        foreach (List<Bar> lane in lanes)
            lane.Sort((a, b) => a.From.CompareTo(b.From));
        return lanes;
    }
}
