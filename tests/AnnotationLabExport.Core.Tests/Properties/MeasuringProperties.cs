using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Comparing;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Measuring.Agreement;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>Whatever a project holds, what is measured of it adds up, and what is not defined is empty.</summary>
[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 60)]
public sealed class MeasuringProperties
{
    [Property]
    public void Figures_add_up(NastyProject project)
    {
        var labels = new LabelCounter();
        var annotators = new AnnotatorCounter();
        var days = new DayCounter();
        var states = new StateCounter();
        var controls = new ControlCounter();
        Pass(project, new TokenOptions(), labels, annotators, days, states, controls);
        Assert.All(labels.Figures("").GroupBy(one => one.Kind), kind => Assert.Equal(1, kind.Sum(one => one.Share), 1e-9));
        Assert.All(labels.Figures(""), one => Assert.InRange(one.Quotes, 0, one.Results));
        Assert.Equal(annotators.Figures("").Sum(one => one.Results), days.Figures("").Sum(one => one.Results));
        Assert.Equal(annotators.Figures("").Sum(one => one.Results), controls.Figures("").Sum(one => one.Results));
        Assert.Equal(
            states.Figures("").Where(one => one.State != TaskState.Starred).Sum(one => one.Completions),
            annotators.Figures("").Where(one => !one.IsModel).Sum(one => one.Completions));
    }

    [Property]
    public void Agreement_is_a_number_or_has_a_reason(NastyProject project, SpanAlignment alignment, OverlapRule overlap, TokenizerKind tokenizer)
    {
        var counter = new AgreementCounter();
        Pass(project, new TokenOptions { Alignment = alignment, Overlap = overlap, Tokenizer = tokenizer }, counter, new DisputeCounter());
        var table = new AgreementTable(counter, "", perLabel: true);
        Assert.All(table.OverAll().Concat(table.Pairs()), line =>
        {
            double?[] figures = line.Kind switch
            {
                AnnotationKind.Classification => [line.Observed, line.Kappa, line.Alpha],
                AnnotationKind.Assertion => [line.F1, line.OverlapF1],
                _ => [line.F1, line.OverlapF1, line.Observed, line.Kappa, line.Alpha],
            };
            Assert.All(figures, figure => Assert.True(figure is null ? line.Undefined is not null : double.IsFinite(figure.Value) && figure <= 1 + 1e-9));
            Assert.True(line.OverlapF1 is null || line.OverlapF1 >= 0);
        });
    }

    [Property]
    public void A_project_is_not_different_from_itself_however_it_is_laid_out(NastyProject project)
    {
        using var comparison = new ProjectComparison(new CompareOptions { Choice = new ChoiceOptions { Source = AnnotationSource.Both } });
        Assert.Empty(comparison.Between(new MemorySource(project.Json), new MemorySource(project.Values), _ => { }, CancellationToken.None));
    }

    private static void Pass(NastyProject project, TokenOptions tokens, params ITaskCounter[] counters)
    {
        var options = new MeasureOptions { Choice = new ChoiceOptions { Source = AnnotationSource.Both }, Tokens = tokens };
        using var pass = new MeasurePass(options, counters);
        pass.Run(new MemorySource(project.Json), _ => { }, CancellationToken.None);
    }
}
