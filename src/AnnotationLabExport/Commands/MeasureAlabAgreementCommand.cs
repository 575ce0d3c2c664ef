using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Measuring.Agreement;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Commands;

/// <summary>Measures how far annotators agree: F1 of spans, Cohen's kappa, Krippendorff's alpha.</summary>
/// <remarks>
/// <para>Gives an object over all annotators, then one for every two that have a task in common, on entities, on assertions
/// (where the configuration or -AssertionLabel tells them), and on the choices of each control; with -PerLabel also one for
/// each label. Each has the number of tasks, spans and units behind its figures. What is not defined is empty, and
/// Undefined says why; it is never NaN, 0 or 1.</para>
/// <para>F1 counts spans with the same place (trimmed, in UTF-16 units) and label: 2 * ExactSpans / (FirstSpans +
/// SecondSpans), over the tasks that both annotated; who has no spans there annotated nothing. It is that of the shared task
/// CoNLL-2003 (Tjong Kim Sang and De Meulder 2003), the first annotator as truth for Precision and Recall. OverlapF1 counts
/// pairs of spans with the same label and a character in common, those with most characters in common first, each span in
/// one pair at most.</para>
/// <para>Kappa is Cohen's (Cohen 1960): (Observed - chance) / (1 - chance), chance being the sum over all values of the product
/// of how often each of the two gave it. Units are tokens, by the options of CoNLL, with the label of the span on them, without
/// prefix, or none; of choices units are tasks that both answered, and several choices are one value. Of tokens that nobody
/// labels kappa gets its height: F1 is the better measure of entities (Hripcsak and Rothschild 2005).</para>
/// <para>Alpha is Krippendorff's for nominal values (Krippendorff 2011), for two annotators or all, with missing values. For a
/// label Kappa and Alpha ask whether each value holds it.</para>
/// <para>Over all annotators F1, OverlapF1, Observed and Kappa are means over the pairs for which they are defined (of kappa:
/// Light 1971), and Alpha is that of all together.</para>
/// <para>Of several completions of one annotator on a task the latest counts, of submitted ones if there are any. Completions
/// that name nobody are left out, and a warning counts them. Choices about a region do not count. Memory holds no task.</para>
/// </remarks>
/// <example>
/// <code>Measure-AlabAgreement examples/clinic-notes.json -LabelConfig examples/clinic-notes.xml</code>
/// <output>
///    Source: ...
///
/// First            Second           On                        Tasks     F1 Overlap  Kappa  Alpha Undefined
/// -----            ------           --                        -----     -- -------  -----  ----- ---------
/// (all)            (all)            Entity                        3  0.083   0.083 -0.037 -0.026
/// ...
/// eric             jenny            Entity                        2  0.333   0.333  0.150  0.141
/// ...
/// </output>
/// <para>How far the annotators agree, all together and two by two.</para>
/// </example>
/// <example>
/// <code>Measure-AlabAgreement examples/clinic-notes.json -PerLabel | Where-Object { $_.Label -and -not $_.First -and $_.F1 -gt 0 }</code>
/// <output>
///    Source: ...
///
/// First            Second           On                        Tasks     F1 Overlap  Kappa  Alpha Undefined
/// -----            ------           --                        -----     -- -------  -----  ----- ---------
/// (all)            (all)            Entity: DRUG                  3  0.167   0.167  0.164  0.171
/// </output>
/// <para>The labels on which somebody agreed, over all annotators.</para>
/// </example>
/// <example>
/// <code>
/// Measure-AlabAgreement examples/clinic-notes.json -AnnotationSource Both -Reference eric |
///     Where-Object SecondIsModel | ForEach-Object { "$($_.Second): precision $($_.Precision), recall $($_.Recall)" }
/// </code>
/// <output>SparkNLP Pre-annotation: precision 1, recall 0.375</output>
/// <para>How well a model does, one annotator being the truth.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "AlabAgreement", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabAgreement))]
public sealed class MeasureAlabAgreementCommand : MeasureCommand<AgreementCounter>
{
    private readonly SpanParameters _spans = new();

    /// <summary>
    /// Compares each annotator with this one, who is the first of each pair, also those with whom he has no task in common; by
    /// a name that he goes by, ignoring case. There is no object over all annotators then.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnnotatorCompleter))]
    public string? Reference { get; set; }

    /// <summary>Gives an object for each label, too.</summary>
    [Parameter]
    public SwitchParameter PerLabel { get; set; }

    private protected override MeasureOptions Refine(MeasureOptions options) => options with { Tokens = _spans.ApplyTo(options.Tokens) };

    /// <inheritdoc/>
    private protected override AgreementCounter CreateCounter() => new();

    /// <inheritdoc/>
    private protected override IEnumerable<object> Figures(AgreementCounter counter, string name, string source)
    {
        if (counter.Nameless > 0)
            WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{name}: {counter.Nameless} completions or predictions that name nobody were left out."));
        var table = new AgreementTable(counter, source, PerLabel);
        if (Reference is null)
            return table.OverAll().Concat(table.Pairs());
        AlabAgreement[] compared = [.. table.With(Reference)];
        if (compared.Length == 0)
            WriteWarning($"{name}: there is nobody named '{Reference}' to compare with, or nobody else.");
        return compared;
    }
}
