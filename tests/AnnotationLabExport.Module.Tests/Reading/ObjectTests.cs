using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Reading;

/// <summary>The objects as a script sees them.</summary>
public sealed class ObjectTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");

    [Theory]
    [InlineData("$_.Id -eq 1", true)]
    [InlineData("$_.Id -is [long]", true)]
    [InlineData("$_.Title -eq 'note-01.txt'", true)]
    [InlineData("$_.Text.StartsWith('Reason for visit')", true)]
    [InlineData("$_.Data.title -eq $_.Title", true)]
    [InlineData("$_.HasGroundTruth", true)]
    [InlineData("$_.Labels -contains 'DRUG'", true)]
    [InlineData("$_.Completions[0].CreatedBy -eq 'eric'", true)]
    [InlineData("$_.Completions[0].Annotations.Count -eq 6", true)]
    [InlineData("$_.Completions[0].IsGroundTruth -and -not $_.Completions[0].IsCancelled", true)]
    [InlineData("$_.Completions[0].LeadTime -eq 82", true)]
    [InlineData("$_.Completions[0].CreatedAt -eq '2022-10-29T14:42:50.867Z'", true)]
    [InlineData("$_.Completions[0].CreatedDate.Hour -eq 14", true)]
    [InlineData("$_.Predictions[0].IsGroundTruth", false)]
    [InlineData("$_.Source.EndsWith('clinic-notes.json')", true)]
    [InlineData("$_.Project -eq 'clinic-notes'", true)]
    public void A_task_tells(string question, bool answer) => Assert.Equal(
        answer,
        Assert.Single(engine.Output($"param($notes) Get-AlabTask $notes -Id 1 | ForEach-Object {{ {question} }}", Notes)).BaseObject);

    [Fact]
    public void Deleted_completions_do_not_show() => Assert.Equal(
        "7002",
        Assert.Single(engine.Output("param($notes) (Get-AlabTask $notes -Id 7).Completions.Id -join ' '", Notes)).ToString());

    [Fact]
    public void An_annotation_tells_where_it_comes_from()
    {
        PSObject span = engine.Output("param($notes) Get-AlabTask $notes -Id 1 | Get-AlabAnnotation", Notes)[0];
        Assert.Equal(
            "1 1001 eric True labels PROBLEM 18 26 headache",
            Values(span, "TaskId CompletionId Annotator IsGroundTruth Type Label Start End Text"));
    }

    [Theory]
    [InlineData("-Id 11 | Get-AlabAnnotation", 0)]
    [InlineData("-Id 1 | Get-AlabAnnotation -Label DRUG, DOSAGE", 2)]
    [InlineData("-Id 3 | Get-AlabAnnotation -Type rating", 2)]
    [InlineData("-Id 9 | Get-AlabAnnotation", 0)]
    public void Annotations_are_chosen(string pipeline, int count) =>
        Assert.Equal(count, engine.Output($"param($notes) Get-AlabTask $notes {pipeline}", Notes).Count);

    [Fact]
    public void Predictions_are_told_from_completions()
    {
        IReadOnlyList<PSObject> annotations = engine.Output(
            "param($notes) Get-AlabTask $notes -Id 1 | Get-AlabAnnotation -Source Predictions", Notes);
        Assert.NotEmpty(annotations);
        Assert.All(annotations, annotation =>
        {
            Assert.Null(annotation.Properties["CompletionId"].Value);
            Assert.NotNull(annotation.Properties["PredictionId"].Value);
        });
    }

    [Fact]
    public void A_project_is_counted()
    {
        PSObject project = Assert.Single(engine.Output("param($notes) Get-AlabProject $notes", Notes));
        Assert.Equal(
            "clinic-notes 22 20 6 26 3",
            Values(project, "Name Tasks TasksWithCompletions TasksWithGroundTruth Completions Predictions"));
        Assert.Equal(79, engine.Output("param($notes) (Get-AlabProject $notes).Results['labels']", Notes)[0].BaseObject);
    }

    private static string Values(PSObject item, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => item.Properties[name].Value));
}
