using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Measuring.Agreement;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>All that the page measures, in one pass.</summary>
internal sealed class ReportFigures
{
    private const int MostDisputes = 100;

    /// <summary>How labels are used.</summary>
    public LabelCounter Labels { get; } = new();

    /// <summary>What annotators made.</summary>
    public AnnotatorCounter Annotators { get; } = new();

    /// <summary>What was made on each day.</summary>
    public DayCounter Days { get; } = new();

    /// <summary>How far the work is.</summary>
    public StateCounter States { get; } = new();

    /// <summary>What was answered with each control.</summary>
    public ControlCounter Controls { get; } = new();

    /// <summary>How far annotators agree.</summary>
    public AgreementCounter Agreement { get; } = new();

    /// <summary>Where they do not.</summary>
    public DisputeCounter Disputes { get; } = new(MostDisputes);

    /// <summary>All of these.</summary>
    public IReadOnlyList<ITaskCounter> Counters => [Labels, Annotators, Days, States, Controls, Agreement, Disputes];
}
