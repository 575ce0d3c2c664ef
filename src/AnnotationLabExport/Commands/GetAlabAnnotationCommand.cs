using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Objects;

namespace AnnotationLabExport.Commands;

/// <summary>Gives the annotations of tasks, an object for every result.</summary>
/// <remarks>
/// <para>Completions that were skipped are passed over, as in CSV and CoNLL: the product's annotators skip what they
/// do not want to answer for.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Get-AlabAnnotation -Label DRUG | Select-Object -First 3</code>
/// <output>
///   TaskId Annotator            Type       Label                  Start     End Text
///   ------ ---------            ----       -----                  -----     --- ----
///        1 eric                 labels     DRUG                     133     142 ibuprofen
///        3 eric                 labels     DRUG                     107     116 metformin
///        5 eric                 labels     DRUG                      44      54 lisinopril
/// </output>
/// <para>Spans that are labelled as a drug.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | Get-AlabAnnotation -Source Both -Type labels |
///     Where-Object { $null -ne $_.Confidence -and $_.Confidence -lt 0.9 }
/// </code>
/// <output>
///   TaskId Annotator            Type       Label                  Start     End Text
///   ------ ---------            ----       -----                  -----     --- ----
///        1 SparkNLP Pre-annota… labels     DRUG                     133     142 ibuprofen
///       11 SparkNLP Pre-annota… labels     DRUG                      33      44 antibiotics
///       11 SparkNLP Pre-annota… labels     PROBLEM                   84      89 cough
///       11 SparkNLP Pre-annota… labels     FREQUENCY                126     137 twice daily
/// </output>
/// <para>Spans of people and models that somebody should look at again.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | Get-AlabAnnotation -Type labels | Group-Object Label -NoElement |
///     Sort-Object Count -Descending | Select-Object -First 3
/// </code>
/// <output>
/// Count Name
/// ----- ----
///    21 PROBLEM
///    12 DRUG
///     7 TEST
/// </output>
/// <para>How often each label was used.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabAnnotation")]
[OutputType(typeof(AlabAnnotation))]
public sealed class GetAlabAnnotationCommand : AlabCommand
{
    /// <summary>The tasks, as Get-AlabTask gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <summary>Whose annotations: those of completions (the default), of predictions, or of both.</summary>
    [Parameter]
    public AnnotationSource Source { get; set; }

    /// <summary>Types of results, such as labels, choices or relation, by exact spelling.</summary>
    [Parameter]
    public string[]? Type { get; set; }

    /// <summary>Labels or choices, by exact spelling: an annotation must hold one of them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? Label { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (AlabAnnotationSet set in Sets())
        {
            foreach (AlabAnnotation annotation in set.Annotations)
            {
                if (IsChosen(annotation))
                    WriteObject(annotation);
            }
        }
    }

    private IEnumerable<AlabAnnotationSet> Sets()
    {
        IEnumerable<AlabAnnotationSet> completions = InputObject.Completions.Where(completion => !completion.IsCancelled);
        return Source switch
        {
            AnnotationSource.Completions => completions,
            AnnotationSource.Predictions => InputObject.Predictions,
            _ => completions.Concat(InputObject.Predictions),
        };
    }

    private bool IsChosen(AlabAnnotation annotation) =>
        (Type is null || Type.Contains(annotation.Type, StringComparer.Ordinal))
        && (Label is null || annotation.Labels.Intersect(Label, StringComparer.Ordinal).Any());
}
