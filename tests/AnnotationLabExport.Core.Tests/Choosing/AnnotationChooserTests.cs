using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Choosing;

/// <summary>docs/formats.md §11.</summary>
public sealed class AnnotationChooserTests
{
    private const string Box = """{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["SEAL"]}""";
    private const AnnotationKind Every = AnnotationFilter.AllKinds;

    private static readonly LabelConfig Config = Xml.Ner(
        """<Label value="DRUG"/><Label value="DOSAGE"/><Label value="Absent" assertion="true"/>""",
        """
        <Choices name="sex" toName="text"><Choice value="Female"/><Choice value="Male"/></Choices>
        <Taxonomy name="site" toName="text"><Choice value="Body"><Choice value="Knee"/></Choice></Taxonomy>
        <Relations><Relation value="dose_of"/></Relations>
        """);

    /// <summary>Each result with an id that tells what it is.</summary>
    private static readonly string[] Results =
    [
        Span(0, 1, "DRUG", id: "drug"),
        Span(2, 3, "DOSAGE", id: "dosage"),
        Span(0, 1, "Absent", id: "absent"),
        Labelled("both", "DRUG", "Absent"),
        Result("hypertextlabels", """{"start":4,"end":5,"hypertextlabels":"DRUG"}""", id: "page"),
        Result("labels", """{"start":4,"end":5,"labels":[" "]}""", id: "bare"),
        Result("choices", """{"choices":["Female"]}""", "sex", id: "sex"),
        Result("taxonomy", """{"taxonomy":[["Body","Knee"]]}""", "site", id: "site"),
        Result("rectanglelabels", Box, "boxes", id: "box"),
        Result("rectangle", """{"x":1,"y":2}""", "boxes", id: "shape"),
        Result("choices", """{"x":1,"y":2,"choices":["Female"]}""", "sex", id: "boxsex"),
        Result("rating", """{"rating":4}""", "stars", id: "stars"),
        Relation("dose", "dosage", "drug", "dose_of"),
    ];

    [Theory]
    [InlineData(AnnotationKind.Entity, "drug dosage both page bare")]
    [InlineData(AnnotationKind.Assertion, "absent both")]
    [InlineData(AnnotationKind.Entity | AnnotationKind.Assertion, "drug dosage absent both page bare")]
    [InlineData(AnnotationKind.Classification, "sex site boxsex")]
    [InlineData(AnnotationKind.Region, "box shape boxsex")]
    [InlineData(AnnotationKind.Other, "stars")]
    [InlineData(AnnotationKind.Relation, "")]
    [InlineData(AnnotationKind.Relation | AnnotationKind.Entity, "drug dosage both page bare dose")]
    [InlineData(Every, "drug dosage absent both page bare sex site box shape boxsex stars dose")]
    public void Kinds_are_chosen(AnnotationKind kinds, string left) => AssertLeft(left, new() { Kinds = kinds }, Config);

    /// <summary>Relations and choices stay unless one of the names is theirs; what has no label stays.</summary>
    [Theory]
    [InlineData("DRUG,DOSAGE", "drug dosage absent both page bare sex site shape boxsex stars dose")]
    [InlineData("DRUG", "drug absent both page bare sex site shape boxsex stars")]
    [InlineData("drug", "absent both bare sex site shape boxsex stars")]
    [InlineData("SEAL", "absent both bare sex site box shape boxsex stars")]
    [InlineData("DRUG,DOSAGE,Male", "drug dosage absent both page bare site shape stars dose")]
    [InlineData("DRUG,DOSAGE,Female", "drug dosage absent both page bare sex site shape boxsex stars dose")]
    [InlineData("DRUG,DOSAGE,Body", "drug dosage absent both page bare sex shape boxsex stars dose")]
    [InlineData("DRUG,DOSAGE,Knee", "drug dosage absent both page bare sex site shape boxsex stars dose")]
    [InlineData("DRUG,DOSAGE,dose_of", "drug dosage absent both page bare sex site shape boxsex stars dose")]
    [InlineData("Absent", "absent both bare sex site shape boxsex stars")]
    [InlineData("dose_of", "absent both bare sex site shape boxsex stars")]
    public void Included_labels_look_at_the_kinds_that_they_are_of(string labels, string left) =>
        AssertLeft(left, new() { Include = Set(labels) }, Config);

    [Theory]
    [InlineData("DRUG", "drug both page bare sex site shape boxsex stars")]
    [InlineData("Female", "bare sex site shape boxsex stars")]
    public void Without_a_configuration_they_look_at_entities_and_regions_only(string labels, string left) =>
        AssertLeft(left, new() { Include = Set(labels) }, config: null);

    [Theory]
    [InlineData("DRUG", "dosage absent both bare sex site box shape boxsex stars")]
    [InlineData("DRUG,Absent", "dosage bare sex site box shape boxsex stars")]
    [InlineData("Female", "drug dosage absent both page bare site box shape stars dose")]
    [InlineData("Knee", "drug dosage absent both page bare sex box shape boxsex stars dose")]
    [InlineData("Body", "drug dosage absent both page bare sex site box shape boxsex stars dose")]
    [InlineData("SEAL", "drug dosage absent both page bare sex site shape boxsex stars dose")]
    [InlineData("dose_of", "drug dosage absent both page bare sex site box shape boxsex stars")]
    public void Excluded_labels_look_at_all_kinds(string labels, string left)
    {
        AssertLeft(left, new() { Exclude = Set(labels) }, Config);
        AssertLeft(left, new() { Exclude = Set(labels) }, config: null);
    }

    [Fact]
    public void What_is_excluded_goes_even_if_it_is_included() =>
        AssertLeft("drug absent both page bare sex site shape boxsex stars", new() { Include = Set("DRUG,DOSAGE"), Exclude = Set("DOSAGE") }, Config);

    [Fact]
    public void A_span_of_two_kinds_needs_a_label_of_the_kind_that_passes() =>
        Assert.Equal("", Left(new() { Kinds = AnnotationKind.Entity, Exclude = Set("DRUG") }, Config, Labelled("both", "DRUG", "Absent")));

    [Fact]
    public void Labels_pass_one_by_one()
    {
        var chooser = new AnnotationChooser(new() { Kinds = AnnotationKind.Entity, Include = Set("DRUG,Absent,X") }, Config, new Assertions(Config));
        var result = new Result(Loaded.Value(Labelled("both", "DRUG", "Absent")));
        Assert.Equal(
            (true, false, true, false),
            (chooser.Passes(result, "DRUG"), chooser.Passes(result, "Absent"), chooser.Passes(result, "X"), chooser.Passes(result, "DOSAGE")));
        Assert.Equal((true, false), (chooser.IsAssertion(result, "Absent"), chooser.IsAssertion(result, "DRUG")));
    }

    [Fact]
    public void Assertions_are_told_by_name_where_no_configuration_tells_them()
    {
        var chooser = new AnnotationChooser(new() { Kinds = AnnotationKind.Assertion }, null, new Assertions(null, Set("Absent")));
        Assert.Equal("absent both", Left(chooser, Results));
    }

    [Fact]
    public void Asking_for_assertions_that_nobody_tells_is_refused()
    {
        AlabException fault = Assert.Throws<AlabException>(() => new AnnotationChooser(new() { Kinds = Every }, null, new Assertions()));
        Assert.Equal(ErrorCode.AssertionLabelsUnknown, fault.Code);
        Assert.NotNull(new AnnotationChooser(new() { Kinds = AnnotationKind.Assertion }, Xml.Ner(""), new Assertions(Xml.Ner(""))));
    }

    /// <summary>An end that was never there is no reason to go; an id that several results have stays if one of them does.</summary>
    [Theory]
    [InlineData("drug", "drug", "dose drug twice")]
    [InlineData("drug", "dosage", "drug twice")]
    [InlineData("dosage", "drug", "drug twice")]
    [InlineData("drug", "nowhere", "dose drug twice")]
    [InlineData("twice", "drug", "dose drug twice")]
    public void A_relation_stays_if_its_ends_do(string from, string to, string left) => Assert.Equal(
        left,
        Left(
            new() { Include = Set("DRUG") },
            Config,
            Relation("dose", from, to, "dose_of"), Results[0], Results[1], Span(2, 3, "DOSAGE", id: "twice"), Span(0, 1, "DRUG", id: "twice")));

    [Fact]
    public void A_relation_without_ends_or_labels_stays() =>
        Assert.Equal("r", Left(new() { Include = Set("DRUG,dose_of") }, Config, """{"id":"r","type":"relation"}"""));

    [Fact]
    public void Labels_of_a_set_are_those_that_pass()
    {
        AnnotationSet set = Of(Results);
        var all = new AnnotationChooser(new(), Config, new Assertions(Config));
        Assert.Equal(
            "Absent DOSAGE DRUG Female Knee SEAL dose_of", string.Join(' ', all.LabelsOf(set).Distinct().Order(StringComparer.Ordinal)));
        var entities = new AnnotationChooser(new() { Kinds = AnnotationKind.Entity }, Config, new Assertions(Config));
        Assert.Equal("DOSAGE DRUG", string.Join(' ', entities.LabelsOf(set).Distinct().Order(StringComparer.Ordinal)));
    }

    private static void AssertLeft(string left, AnnotationFilter filter, LabelConfig? config) => Assert.Equal(left, Left(filter, config));

    private static string Left(AnnotationFilter filter, LabelConfig? config, params string[] results) =>
        Left(new AnnotationChooser(filter, config, new Assertions(config)), results.Length == 0 ? Results : results);

    private static string Left(AnnotationChooser chooser, string[] results)
    {
        var ids = new List<string>();
        foreach (Result result in chooser.Choose(Of(results)).Results)
            ids.Add(ScalarText.Of(result.Id));
        return string.Join(' ', ids);
    }

    private static AnnotationSet Of(string[] results) => Loaded.Task(Note("a b c", results)).Completions[0];

    private static string Labelled(string id, params string[] labels) =>
        Result("labels", $$"""{"start":0,"end":1,"labels":[{{string.Join(',', labels.Select(label => $"\"{label}\""))}}]}""", id: id);

    private static string Relation(string id, string from, string to, string label) =>
        $$"""{"id":"{{id}}","type":"relation","from_id":"{{from}}","to_id":"{{to}}","labels":["{{label}}"]}""";

    private static HashSet<string> Set(string labels) => labels.Split(',').ToHashSet(StringComparer.Ordinal);
}
