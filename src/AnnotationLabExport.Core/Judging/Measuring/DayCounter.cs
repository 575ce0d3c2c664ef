using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts completions by day and annotator.</summary>
public sealed class DayCounter : IFiguresCounter<AlabDayFigures>
{
    private readonly Dictionary<(DateTime? Day, AnnotatorName Annotator), Entry> _entries = [];

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        foreach (AnnotationSet set in task.Chosen.Sets)
        {
            (DateTime?, AnnotatorName) key = (DayOf(set), AnnotatorName.Of(set));
            if (!_entries.TryGetValue(key, out Entry? entry))
                _entries[key] = entry = new Entry();
            entry.Completions++;
            entry.Results += set.Results.Count();
            if (LeadTime.Of(set) is { } seconds)
                entry.Seconds = (entry.Seconds ?? 0) + seconds;
        }
    }

    /// <summary>A line for each day and annotator, by day and then by name; what has no day comes last.</summary>
    /// <param name="source">What the project is called.</param>
    public IEnumerable<AlabDayFigures> Figures(string source) => _entries
        .OrderBy(entry => entry.Key.Day ?? DateTime.MaxValue)
        .ThenBy(entry => entry.Key.Annotator.IsModel)
        .ThenBy(entry => entry.Key.Annotator.Name, StringComparer.Ordinal)
        .Select(entry => new AlabDayFigures
        {
            Source = source,
            Day = entry.Key.Day,
            Annotator = entry.Key.Annotator.OrNull,
            IsModel = entry.Key.Annotator.IsModel,
            Completions = entry.Value.Completions,
            Results = entry.Value.Results,
            LeadTimeTotal = entry.Value.Seconds,
        });

    private static DateTime? DayOf(AnnotationSet set) =>
        (TaskDates.Moment(set.SubmittedAt) ?? TaskDates.Moment(set.CreatedAgo) ?? TaskDates.Moment(set.UpdatedAt))?.UtcDateTime.Date;

    private sealed class Entry
    {
        public int Completions { get; set; }

        public int Results { get; set; }

        public double? Seconds { get; set; }
    }
}
