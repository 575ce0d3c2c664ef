namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Says which figures are not defined, and why: figures with the same reason in one sentence.</summary>
internal sealed class UndefinedFigures
{
    private readonly List<(string Reason, List<string> Figures)> _reasons = [];

    /// <summary>What was said; null if nothing was.</summary>
    public string? Text => _reasons.Count == 0
        ? null
        : string.Join("; ", _reasons.Select(reason => $"{string.Join(", ", reason.Figures)}: {reason.Reason}"));

    /// <summary>Says why a figure is not defined; nothing if it is.</summary>
    public UndefinedFigures Tell(string figure, double? value, string reason)
    {
        if (value is not null)
            return this;
        int known = _reasons.FindIndex(told => told.Reason == reason);
        if (known < 0)
            _reasons.Add((reason, [figure]));
        else
            _reasons[known].Figures.Add(figure);
        return this;
    }
}
