using System.Text;
using AnnotationLabExport.CoreTests.Properties;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>Validation and an export as CoNLL judge the same things alike.</summary>
[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 200)]
public sealed class AgreementProperties
{
    /// <summary>Validation looks through whole tasks and all labels of a result, an export only through what it writes.</summary>
    private static readonly DiagnosticCode[] JudgedElsewhere =
        [DiagnosticCode.TextInvalid, DiagnosticCode.LabelUnknown, DiagnosticCode.RelationDangling, DiagnosticCode.ResultUnknownType];

    [Property]
    public void An_export_counts_what_validation_finds(NastyProject project) =>
        AreEqual(() => new MemorySource(Written(project).Json), null, TokenizerKind.Whitespace);

    [Property]
    public void So_it_does_with_words_as_tokens(NastyProject project) =>
        AreEqual(() => new MemorySource(Written(project).Json), null, TokenizerKind.Word);

    [Fact]
    public void The_text_of_a_task_that_an_export_leaves_out_as_skipped_is_judged_all_the_same() => Assert.Equal(
        [DiagnosticCode.CompletionSkipped, DiagnosticCode.TextMissing],
        Found.CodesIn("""{"id":1,"data":{},"completions":[{"id":11,"skipped":true}]}"""));

    [Theory]
    [InlineData(false, TokenizerKind.Whitespace)]
    [InlineData(true, TokenizerKind.Whitespace)]
    [InlineData(true, TokenizerKind.Word)]
    [InlineData(false, TokenizerKind.Character)]
    public void So_it_does_for_the_example(bool withConfig, TokenizerKind tokenizer) => AreEqual(
        () => new PathSource(Repository.Example("clinic-notes.json")),
        withConfig ? LabelConfig.Load(Repository.Example("clinic-notes.xml")) : null,
        tokenizer);

    /// <summary>The project without the tasks that an export leaves out because all their completions were skipped.</summary>
    private static NastyProject Written(NastyProject project)
    {
        var selector = new TaskChooser(new() { Source = AnnotationSource.Both }, keepSkipped: false);
        return project with { Tasks = [.. project.Tasks.Where(IsWritten)] };

        bool IsWritten(string json)
        {
            var task = new TaskDocument();
            task.Load(new(Encoding.Latin1.GetBytes(json), "", 0, 1, 1, 1));
            return task.IsRecognised && selector.Choose(task).ForSpans.Outcome is not (ChoiceOutcome.AllSkipped or ChoiceOutcome.Unreadable);
        }
    }

    private static void AreEqual(Func<ITaskSource> source, LabelConfig? config, TokenizerKind tokenizer)
    {
        ExportRun export = ExportRun.Of(source(), AlabFormat.Conll2003, new FormatOptions
        {
            Choice = new() { Source = AnnotationSource.Both },
            Config = config,
            Tokens = new() { Tokenizer = tokenizer },
        });
        List<AlabDiagnostic> found = Found.In(source(), new ValidationOptions { Config = config, Tokens = new() { Tokenizer = tokenizer } });

        Assert.Equal(
            Lines(export.Diagnostics.Select(one => (one.Code, $"{one.Line} {one.CompletionId} {one.PredictionId} {one.ResultId} {one.Start} {one.End} {one.Detail}"))),
            Lines(found.Select(one => (one.Code, $"{one.Line} {one.CompletionId} {one.PredictionId} {one.ResultId} {one.Start} {one.End} {one.Detail}"))));
        Assert.Equal(
            export.Counts.Where(count => !JudgedElsewhere.Contains(count.Key)).ToDictionary(),
            found.Where(one => !JudgedElsewhere.Contains(one.Code)).CountBy(one => one.Code).ToDictionary());
    }

    private static List<string> Lines(IEnumerable<(DiagnosticCode Code, string Place)> told) =>
        [.. told.Where(one => !JudgedElsewhere.Contains(one.Code)).Select(one => $"{one.Code} {one.Place}").Order(StringComparer.Ordinal)];
}
