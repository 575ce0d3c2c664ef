using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>The example project, whose tasks are odd on purpose: all that is wrong with it, and nothing else.</summary>
public sealed class ExampleFindingTests
{
    [Theory]
    [InlineData("clinic-notes.findings", false)]
    [InlineData("clinic-notes.config.findings", true)]
    public void All_that_is_wrong_is_found_and_nothing_else(string golden, bool withConfig) => Assert.Equal(
        File.ReadAllText(Repository.Golden(golden)),
        string.Concat(FoundInExample(withConfig)
            .GroupBy(found => found.Line)
            .SelectMany(task => task.Select(Found.Line).Order(StringComparer.Ordinal))
            .Select(line => line + "\n")));

    [Fact]
    public void All_stand_in_the_file_and_come_in_the_order_of_its_tasks()
    {
        List<AlabDiagnostic> found = FoundInExample(withConfig: true);
        Assert.All(found, one => Assert.Equal(Repository.Example("clinic-notes.json"), one.Source));
        Assert.Equal(found.Select(one => one.Line).Order(), found.Select(one => one.Line));
    }

    [Fact]
    public void Every_code_occurs_but_those_of_files_of_html_of_reviews_and_of_projects_that_cannot_be_stored() => Assert.Equal(
        [DiagnosticCode.SpanByPath, DiagnosticCode.DuplicateTaskId, DiagnosticCode.CharacterLost, DiagnosticCode.CellTooLong, DiagnosticCode.CompletionRejected, DiagnosticCode.ResultUnknownType, DiagnosticCode.JsonMalformed, DiagnosticCode.TaskUnrecognised],
        Enum.GetValues<DiagnosticCode>().Except([.. FoundInExample(false).Concat(FoundInExample(true)).Select(found => found.Code)]));

    private static List<AlabDiagnostic> FoundInExample(bool withConfig) => Found.In(
        new PathSource(Repository.Example("clinic-notes.json")),
        new ValidationOptions { Config = withConfig ? LabelConfig.Load(Repository.Example("clinic-notes.xml")) : null });
}
