using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Judging.Measuring;

namespace AnnotationLabExport.Commands;

/// <summary>Measures projects: how labels are used, what annotators made and when, how far the work is.</summary>
/// <remarks>
/// <para>Gives one object for each label, annotator, day, state or control, to sort, filter and chart. Each project is read
/// once, as a stream; memory is 16 bytes for each different quote of a label, whatever the size of the texts.</para>
/// <para>What is measured is what an export would write: deleted and skipped completions do not count, and the options
/// choose completions and annotations as those of Export-AlabProject do. States count all completions that are not deleted.</para>
/// <para>Lengths are the tokens that a span touches; a quartile between two lengths is interpolated as a spreadsheet's
/// QUARTILE.INC does. Lead times are seconds. Shares are from 0 to 1: of a label among the labels of its kind, of an annotator
/// among people or among models, of a state among all tasks, of a control among all results.</para>
/// <para>A task is in the state of its completion that is furthest: accepted by a reviewer, submitted, rejected by a
/// reviewer, drafted, skipped; without a completion it is untouched. Starred tasks are counted once more, as such.</para>
/// <para>F1 of a label says how far annotators agree on its spans, as Measure-AlabAgreement has it over all of them; sorted by it, the
/// labels with the most disagreement come first.</para>
/// <para>A day is one in UTC: of the submission, else of the making, else of the last change of a completion.</para>
/// </remarks>
/// <example>
/// <code>Measure-AlabProject examples/clinic-notes.json -LabelConfig examples/clinic-notes.xml | Where-Object Kind -eq Entity | Select-Object -First 3</code>
/// <output>
///    Source: ...
///
/// Kind           Label                       Results   Share   Tasks   Quotes Annotators     F1   Mean Median   Max
/// ----           -----                       -------   -----   -----   ------ ----------     --   ---- ------   ---
/// Entity         PROBLEM                          23   34.3%      10       18          4  0.000    2.2      2     4
/// Entity         DRUG                             12   17.9%       9       11          4  0.167    1.5      1     3
/// Entity         TEST                              8   11.9%       7        8          2  0.000    1.4      1     2
/// </output>
/// <para>How the labels are used.</para>
/// </example>
/// <example>
/// <code>Measure-AlabProject examples/clinic-notes.json -By State | Where-Object Tasks -gt 0</code>
/// <output>
///    Source: ...
///
/// State          Tasks   Share Completions
/// -----          -----   ----- -----------
/// Untouched          2    9.1%           0
/// Drafted           16   72.7%          19
/// Submitted          2    9.1%           3
/// Accepted           1    4.5%           1
/// Skipped            1    4.5%           3
/// Starred            6   27.3%           7
/// </output>
/// <para>Whether the reviewers keep up.</para>
/// </example>
/// <example>
/// <code>
/// Measure-AlabProject examples/clinic-notes.json -By Annotator |
///     Where-Object LeadTimeMedian -gt 20 | ForEach-Object { "$($_.Annotator): $($_.LeadTimeMedian) s" }
/// </code>
/// <output>
/// eric: 22 s
/// jenny: 21 s
/// mauro: 25.5 s
/// </output>
/// <para>Who takes longer than 20 seconds for half of his completions.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | Where-Object HasGroundTruth |
///     Measure-AlabProject -OnlyGroundTruth | Format-Table Label, Results, Tasks
/// </code>
/// <output>
/// Label     Results Tasks
/// -----     ------- -----
/// PROBLEM         7     3
/// DRUG            4     3
/// BODY PART       3     3
/// Absent          2     1
/// DOSAGE          2     2
/// FREQUENCY       2     2
/// Family          1     1
/// Possible        1     1
/// </output>
/// <para>How labels are used in ground truth.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "AlabProject", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabLabelFigures), typeof(AlabAnnotatorFigures), typeof(AlabDayFigures), typeof(AlabStateFigures), typeof(AlabControlFigures))]
public sealed class MeasureAlabProjectCommand : MeasureCommand<IFiguresCounter<object>>
{
    /// <summary>What there is an object for: each label (the default), annotator, day and annotator, state, or control.</summary>
    [Parameter]
    public MeasureBy By { get; set; }

    /// <inheritdoc/>
    private protected override IFiguresCounter<object> CreateCounter() => By switch
    {
        MeasureBy.Label => new LabelCounter(),
        MeasureBy.Annotator => new AnnotatorCounter(),
        MeasureBy.Day => new DayCounter(),
        MeasureBy.State => new StateCounter(),
        MeasureBy.Control => new ControlCounter(),
    };

    /// <inheritdoc/>
    private protected override IEnumerable<object> Figures(IFiguresCounter<object> counter, string name, string source) => counter.Figures(source);
}
