using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>Each label of a result is a candidate of its own (docs/formats.md §6, rule 1).</summary>
public sealed class SeveralLabelsTests
{
    private static readonly string Three = Labelled(0, 4, "[\"X\",\" \",\"Y\",\"X\",7,\"Z\"]");

    [Fact]
    public void The_first_is_taken_and_the_others_are_lost_but_told_once()
    {
        var run = ConllExport.Note(new(), "pain here", Three);
        Assert.Equal(("pain/B-X here/O |", "3 = 1 + 0 + 0 + 2 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Equal(DiagnosticCode.SpanOverlap, Assert.Single(run.Diagnostics).Code);
    }

    [Fact]
    public void Layers_keep_them_in_the_lists_order()
    {
        var run = ConllExport.Note(new() { Overlap = OverlapRule.Layered }, "pain here", Three, Labelled(0, 4, "\"W\""));
        Assert.Equal(("pain/B-X/B-Y/B-Z/B-W here/O/O/O/O |", "4 = 4 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void What_is_wrong_is_counted_for_each_and_told_once()
    {
        var run = ConllExport.Note(
            new() { Overlap = OverlapRule.Layered },
            "painful here",
            Labelled(0, 4, "[\"X\",\"Y\"]"),
            Labelled(90, 99, "[\"X\",\"Y\"]"),
            Labelled(7, 8, "[\"X\",\"Y\"]"),
            Labelled(8, 12, "[\"X\",\"Y\"]", "gone"));
        Assert.Equal("8 = 2 + 2 + 0 + 0 + 2 + 2, 2", run.Figures);
        Assert.Equal(
            [DiagnosticCode.SpanTextMismatch, DiagnosticCode.SpanOutOfRange, DiagnosticCode.SpanEmpty, DiagnosticCode.SpanCutsToken],
            run.Diagnostics.Select(one => one.Code).Order());
    }

    [Fact]
    public void Strict_leaves_out_each()
    {
        var run = ConllExport.Note(new() { Alignment = SpanAlignment.Strict }, "painful", Labelled(0, 4, "[\"X\",\"Y\"]"));
        Assert.Equal(("painful/O |", "2 = 0 + 0 + 2 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Single(run.Diagnostics);
    }

    [Fact]
    public void Filters_and_assertions_leave_some()
    {
        var run = ConllExport.Note(
            new() { Labels = new AnnotationFilter { Exclude = new HashSet<string> { "X" } }, Config = Xml.Ner("""<Label value="Y" assertion="true"/><Label value="Z"/>""") },
            "pain here",
            Three);
        Assert.Equal(("pain/B-Z here/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Labels_that_are_unknown_are_told_once()
    {
        var run = ConllExport.Note(new() { Config = Xml.Ner("""<Label value="X"/>""") }, "pain here", Three);
        Assert.Equal([DiagnosticCode.SpanOverlap, DiagnosticCode.LabelUnknown], run.Diagnostics.Select(one => one.Code).Order());
    }

    [Fact]
    public void Two_results_with_two_labels_are_each_told()
    {
        var run = ConllExport.Note(new(), "pain here", Labelled(0, 4, "[\"X\",\"Y\"]"), Labelled(5, 9, "[\"X\",\"Y\"]"));
        Assert.Equal(2, run.Diagnostics.Count(one => one.Code == DiagnosticCode.SpanOverlap));
    }

    private static string Labelled(int start, int end, string labels, string? quote = null)
    {
        string quoted = quote is null ? "" : $"\"text\":\"{quote}\",";
        return Sample.Result("labels", $$"""{"start":{{start}},"end":{{end}},{{quoted}}"labels":{{labels}}}""");
    }
}
