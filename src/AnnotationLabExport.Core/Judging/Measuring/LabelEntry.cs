using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>What is counted of one label.</summary>
internal sealed class LabelEntry
{
    private readonly TaskIdSet _quotes = new();
    private readonly HashSet<AnnotatorName> _annotators = [];
    private int _tasks;
    private int _lastTask;
    private int _differentQuotes;

    /// <summary>How many results hold it.</summary>
    public int Results { get; private set; }

    /// <summary>How many tokens its spans touch.</summary>
    public Distribution Lengths { get; } = new();

    /// <summary>Counts a result.</summary>
    public void Add(int task, AnnotatorName annotator)
    {
        Results++;
        if (_lastTask != task)
            _tasks++;
        _lastTask = task;
        _annotators.Add(annotator);
    }

    /// <summary>Counts what was labelled, by its digest; null if it has no text.</summary>
    public void AddQuote(UInt128? quote)
    {
        if (quote is { } digest && _quotes.Add(digest))
            _differentQuotes++;
    }

    /// <summary>What was counted.</summary>
    public AlabLabelFigures Figures(string source, AnnotationKind kind, string label, int all, double? agreement) => new()
    {
        Source = source,
        Label = label,
        Kind = kind,
        Results = Results,
        Share = (double)Results / all,
        Tasks = _tasks,
        Quotes = _differentQuotes,
        Annotators = _annotators.Count,
        F1 = agreement,
        Spans = Lengths.Count,
        LengthMean = Lengths.Mean,
        LengthQ1 = Lengths.Quantile(0.25),
        LengthMedian = Lengths.Quantile(0.5),
        LengthQ3 = Lengths.Quantile(0.75),
        LengthMax = Lengths.Max,
    };
}
