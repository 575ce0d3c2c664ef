using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>
/// Says of each result of an annotation set whether it stays, and of each of its labels whether it passes (docs/formats.md
/// §11), by what was asked for and by the labelling configuration. Not for use by two threads.
/// </summary>
public sealed class AnnotationChooser
{
    private readonly AnnotationFilter _filter;
    private readonly LabelConfig? _config;
    private readonly Assertions _assertions;
    private readonly HashSet<LabelledKind> _included = [LabelledKind.Span, LabelledKind.Region];
    private readonly bool _includesAssertions;
    private readonly List<bool> _stays = [];
    private readonly Dictionary<string, bool> _staysWithId = new(StringComparer.Ordinal);
    private readonly List<int> _leftOut = [];

    /// <summary>Makes a chooser.</summary>
    /// <param name="filter">What was asked for.</param>
    /// <param name="config">The labelling configuration, if there is one.</param>
    /// <param name="assertions">Tells which labels are assertions.</param>
    /// <exception cref="AlabException">Assertions are asked for, and nothing tells which labels they are.</exception>
    public AnnotationChooser(AnnotationFilter filter, LabelConfig? config, Assertions assertions)
    {
        if (!assertions.AreKnown && filter.Kinds?.HasFlag(AnnotationKind.Assertion) == true)
            throw AlabException.AssertionLabelsUnknown("-AnnotationKind Assertion");
        _filter = filter;
        _config = config;
        _assertions = assertions;
        if (filter.Include is null)
            return;
        _includesAssertions = assertions.IncludeAny(filter.Include);
        foreach (ConfigControl control in config?.Controls ?? [])
        {
            if (control.Labels.Any(label => label.Names.Any(filter.Include.Contains)))
                _included.Add(LabelledKindOf(control.Kind));
        }
    }

    /// <summary>Whether all results stay, and all labels pass.</summary>
    public bool TakesAll => _filter.TakesAll;

    /// <summary>The annotation set with the results that stay.</summary>
    public AnnotationSet Choose(AnnotationSet set)
    {
        if (TakesAll)
            return set;
        Judge(set);
        _leftOut.Clear();
        int i = 0;
        foreach (Result result in set.Results)
        {
            if (!_stays[i++])
                _leftOut.Add(result.Json.Index);
        }

        return _leftOut.Count == 0 ? set : set with { LeftOut = [.. _leftOut] };
    }

    /// <summary>Whether a result stays, relations for whatever becomes of their ends.</summary>
    public bool Keeps(Result result)
    {
        if (TakesAll)
            return true;
        LabelledKind kind = ResultLabels.KindOf(result);
        bool any = false;
        foreach (string label in ResultLabels.Of(result, kind))
        {
            any = true;
            if (Passes(result, kind, label))
                return true;
        }

        return !any && Asks(kind == LabelledKind.Span ? AnnotationKind.Entity : KindsOf(result, kind));
    }

    /// <summary>Whether a label of a result passes.</summary>
    public bool Passes(Result result, string label) => TakesAll || Passes(result, ResultLabels.KindOf(result), label);

    /// <summary>Whether a label of a result is an assertion.</summary>
    public bool IsAssertion(Result result, string label) => _assertions.Include(result, label);

    /// <summary>Whether the configuration, if there is one, has nothing against a label of a result.</summary>
    public bool Knows(Result result, string label) => _config is null || _config.Knows(result.FromName.AsString() ?? "", label);

    /// <summary>The labels of an annotation set that pass, of results that stay.</summary>
    public IEnumerable<string> LabelsOf(AnnotationSet set) => LabelsOf(Choose(set), AnnotationFilter.AllKinds);

    /// <summary>The labels of some kinds that pass, of an annotation set that has been chosen from.</summary>
    public IEnumerable<string> LabelsOf(AnnotationSet chosen, AnnotationKind kinds)
    {
        foreach (Result result in chosen.Results)
        {
            LabelledKind kind = ResultLabels.KindOf(result);
            foreach (string label in ResultLabels.Of(result, kind))
            {
                if (Passes(result, kind, label) && (KindsOf(result, kind, label) & kinds) != 0)
                    yield return label;
            }
        }
    }

    private static LabelledKind LabelledKindOf(ControlKind kind) => kind switch
    {
        ControlKind.Choices => LabelledKind.Choices,
        ControlKind.Taxonomy => LabelledKind.Taxonomy,
        ControlKind.Relations => LabelledKind.Relation,
        _ => LabelledKind.None,
    };

    /// <summary>The kinds of a result that is no span of a text; choices about a region are of both kinds.</summary>
    private static AnnotationKind KindsOf(Result result, LabelledKind kind) => kind switch
    {
        LabelledKind.Region => AnnotationKind.Region,
        LabelledKind.Choices or LabelledKind.Taxonomy => AnnotationKind.Classification | (result.IsRegion ? AnnotationKind.Region : 0),
        LabelledKind.Relation => AnnotationKind.Relation,
        _ => AnnotationKind.Other,
    };

    private AnnotationKind KindsOf(Result result, LabelledKind kind, string label) => kind != LabelledKind.Span ? KindsOf(result, kind)
        : _assertions.Include(result, label) ? AnnotationKind.Assertion
        : AnnotationKind.Entity;

    /// <summary>Says of each result whether it stays: first of all but relations, which need both their ends.</summary>
    private void Judge(AnnotationSet set)
    {
        _stays.Clear();
        _staysWithId.Clear();
        bool hasRelations = false;
        foreach (Result result in set.Results)
        {
            bool isRelation = result.IsType(ResultTypes.Relation);
            hasRelations |= isRelation;
            _stays.Add(Keeps(result));
        }

        if (!hasRelations)
            return;
        int i = 0;
        foreach (Result result in set.Results)
            NoteId(result, _stays[i++]);
        i = 0;
        foreach (Result result in set.Results)
        {
            if (result.IsType(ResultTypes.Relation))
                _stays[i] &= HasEnd(result, MemberName.FromId) && HasEnd(result, MemberName.ToId);
            i++;
        }
    }

    private void NoteId(Result result, bool stays)
    {
        if (result.Id is not { IsPresent: true } id || result.IsType(ResultTypes.Relation))
            return;
        string text = ScalarText.Of(id);
        _staysWithId[text] = stays || _staysWithId.GetValueOrDefault(text);
    }

    /// <summary>Whether an end of a relation does not go; one that was never there does not.</summary>
    private bool HasEnd(Result relation, MemberName end) =>
        !_staysWithId.TryGetValue(ScalarText.Of(relation.Json.Member(end)), out bool stays) || stays;

    private bool Passes(Result result, LabelledKind kind, string label)
    {
        if (TakesAll)
            return true;
        AnnotationKind kinds = KindsOf(result, kind, label);
        bool isAssertion = kinds == AnnotationKind.Assertion;
        bool isIncluded = _filter.Include is null || _filter.Include.Contains(label)
            || !(isAssertion ? _includesAssertions : _included.Contains(kind));
        return isIncluded && Asks(kinds) && _filter.Exclude?.Contains(label) != true;
    }

    private bool Asks(AnnotationKind kinds) => _filter.Kinds is null || (_filter.Kinds & kinds) != 0;
}
