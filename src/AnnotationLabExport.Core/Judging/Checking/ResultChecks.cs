using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>Checks of results that no export makes: their types, their labels, and the ends of relations.</summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="log">Told what is wrong.</param>
internal sealed class ResultChecks(LabelConfig? config, DiagnosticLog log)
{
    private static readonly HashSet<string> KnownTypes = new(StringComparer.Ordinal)
    {
        ResultTypes.Labels, ResultTypes.HyperTextLabels, ResultTypes.Choices, ResultTypes.Relation, ResultTypes.Rating,
        ResultTypes.TextArea, ResultTypes.Taxonomy, ResultTypes.Number, ResultTypes.DateTime, ResultTypes.Pairwise,
        ResultTypes.RectangleLabels,
    };

    private static readonly HashSet<string> ListedTypes = new(StringComparer.Ordinal)
    {
        ResultTypes.Labels, ResultTypes.HyperTextLabels, ResultTypes.Choices,
    };

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Checks the results of an annotation set.</summary>
    public void Check(TaskDocument task, AnnotationSet set)
    {
        _ids.Clear();
        foreach (Result result in set.Results)
        {
            if (result.Id.IsPresent)
                _ids.Add(ScalarText.Of(result.Id));
        }

        foreach (Result result in set.Results)
        {
            string type = ScalarText.Of(result.Type);
            if (!KnownTypes.Contains(type) && !result.IsRegion)
                log.Add(DiagnosticCode.ResultUnknownType, task, set, result, () => $"type '{Excerpt.Of(type)}'");
            if (type == ResultTypes.Relation)
                CheckEnds(task, set, result);
            else if (config is not null && ListedTypes.Contains(type))
                CheckLabels(config, task, set, result);
        }
    }

    private void CheckEnds(TaskDocument task, AnnotationSet set, Result relation)
    {
        foreach ((string name, JsonValue end) in (ReadOnlySpan<(string, JsonValue)>)
            [("from_id", relation.Json.Member(MemberName.FromId)), ("to_id", relation.Json.Member(MemberName.ToId))])
        {
            string id = ScalarText.Of(end);
            if (!end.IsPresent || !_ids.Contains(id))
                log.Add(DiagnosticCode.RelationDangling, task, set, relation, () => end.IsPresent ? $"{name} '{Excerpt.Of(id)}'" : $"without {name}");
        }
    }

    /// <summary>What is unknown is reported once for a result.</summary>
    private void CheckLabels(LabelConfig known, TaskDocument task, AnnotationSet set, Result result)
    {
        string control = result.FromName.AsString() ?? "";
        string? unknown = result.LabelStrings().FirstOrDefault(label => !WhiteSpace.IsBlank(label) && !known.Knows(control, label));
        if (unknown is not null)
            log.Add(DiagnosticCode.LabelUnknown, task, set, result, () => $"label '{Excerpt.Of(unknown)}' of control '{Excerpt.Of(control)}'");
    }
}
