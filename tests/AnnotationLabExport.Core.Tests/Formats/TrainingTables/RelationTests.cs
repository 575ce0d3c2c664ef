using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.TrainingTables;
using static AnnotationLabExport.CoreTests.Formats.TrainingTables.TrainingTable;

namespace AnnotationLabExport.CoreTests.Formats.TrainingTables;

public sealed class RelationTests
{
    private const string Header =
        "task_id,title,sentence,firstCharEnt1,firstCharEnt2,lastCharEnt1,lastCharEnt2,chunk1,chunk2,label1,label2,rel\n";

    [Fact]
    public void A_relation_is_a_row_in_its_sentence()
    {
        var run = Run(AlabFormat.Relation, Sample.Note(
            "Well.\\n💊 took 5 mg, daily", Sample.Span(14, 18, "DOSE", id: "d"), Sample.Span(6, 8, "DRUG", id: "m"), Relation("d", "m", "\"dose of\",\"x\"")));
        Assert.Equal(Header + "1,,\"💊 took 5 mg, daily\",0,8,2,12,💊,5 mg,DRUG,DOSE,dose of\n", run.Text);
        Assert.Equal(1, run.Annotations);
    }

    [Theory]
    [InlineData("right", "L|S")]
    [InlineData("left", "S|L")]
    [InlineData("bi", "L|S")]
    public void Of_entities_that_start_together_the_one_that_it_comes_from_is_first(string direction, string labels)
    {
        var run = Run(AlabFormat.Relation, Sample.Note(
            "a b", Sample.Span(0, 3, "L", id: "long"), Sample.Span(0, 1, "S", id: "short"),
            $$"""{"type":"relation","from_id":"long","to_id":"short","direction":"{{direction}}"}"""));
        Assert.Equal($"{labels}|relation", string.Join('|', Assert.Single(Rows(run)).Split('|')[9..]));
    }

    [Fact]
    public void Rows_are_ordered_by_both_entities()
    {
        var run = Run(AlabFormat.Relation, Sample.Note(
            "a b c", Sample.Span(4, 5, "C", id: "c"), Sample.Span(2, 3, "B", id: "b"), Sample.Span(0, 1, "A", id: "a"),
            Relation("b", "c", "\"3\""), Relation("c", "a", "\"2\""), Relation("a", "b", "\"1\""), Relation("b", "a", "\"1b\"")));
        Assert.Equal(["1", "1b", "2", "3"], Rows(run).Select(row => row.Split('|')[11]));
    }

    [Fact]
    public void A_relation_of_two_sentences_is_left_out_unless_the_document_counts()
    {
        string note = Sample.Note(
            "a b\\nc d\\ne", Sample.Span(2, 3, "B", id: "b"), Sample.Span(4, 5, "C", id: "c"), Sample.Span(2, 5, "BC", id: "bc"), Sample.Span(8, 9, "E", id: "e"),
            Relation("c", "b"), Relation("bc", "b"), Relation("b", "e"));
        var run = Run(AlabFormat.Relation, note);
        Assert.Empty(Rows(run));
        Assert.Equal((3, 3), (run.RelationsLeftOut, run.Count(DiagnosticCode.RelationCrossesSentence)));
        Assert.Equal(
            ["1||a b c d|2|4|3|5|b|c|B|C|relation", "1||a b c d e|2|8|3|9|b|e|B|E|relation", "1||a b c d|2|2|5|3|b c|b|BC|B|relation"],
            Rows(Run(AlabFormat.Relation, note, new() { RelationScope = RelationScope.Document })));
    }

    [Fact]
    public void Relations_of_what_is_no_entity_are_left_out()
    {
        var run = Run(AlabFormat.Relation, Sample.Note(
            "a b", Sample.Span(0, 1, "A", id: "a"), Sample.Result("choices", """{"choices":["x"]}""", id: "c"), Relation("a", "c"), Relation("a", "gone"), Relation("a", "a")));
        Assert.Equal(Header, run.Text);
        Assert.Equal((3, 1), (run.RelationsLeftOut, run.Count(DiagnosticCode.RelationDangling)));
    }

    [Fact]
    public void Other_pairs_of_a_sentence_are_negative_if_asked_for()
    {
        string note = Sample.Note(
            "a b c\\nd e", Sample.Span(0, 1, "A", id: "a"), Sample.Span(0, 1, "A2"), Sample.Span(0, 3, "AB"), Sample.Span(2, 3, "B", id: "b"),
            Sample.Span(6, 7, "D"), Sample.Span(8, 9, "E"), Sample.Span(4, 7, "CD"), Relation("b", "a"));
        var run = Run(AlabFormat.Relation, note, new() { NegativeRelation = true });
        Assert.Equal(
            ["A-AB O", "A2-AB O", "A-B relation", "AB-B O", "D-E O"],
            Rows(run).Select(row => row.Split('|')).Select(cells => $"{cells[9]}-{cells[10]} {cells[11]}"));
    }

    [Theory]
    [InlineData("A-B", "A-B relation")]
    [InlineData("B-A", "A-B relation")]
    [InlineData("X-Y|A", "A-X-Y O")]
    [InlineData("A-C", "")]
    public void Only_pairs_that_are_asked_for_are_rows(string pair, string expected)
    {
        string note = Sample.Note("a b c", Sample.Span(0, 1, "A", id: "a"), Sample.Span(2, 3, "B", id: "b"), Sample.Span(4, 5, "X-Y"), Relation("b", "a"));
        var run = Run(AlabFormat.Relation, note, new() { NegativeRelation = true, RelationPairs = [pair] });
        Assert.Equal(expected, string.Join(' ', Rows(run).Select(row => row.Split('|')).Select(cells => $"{cells[9]}-{cells[10]} {cells[11]}")));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A-B-C")]
    [InlineData("A-")]
    [InlineData("A|B|C")]
    [InlineData("")]
    public void What_is_no_pair_is_an_error(string pair)
    {
        AlabException error = Assert.Throws<AlabException>(() => Run(AlabFormat.Relation, "[]", new() { RelationPairs = [pair] }));
        Assert.Equal(ErrorCode.RelationPairInvalid, error.Code);
    }

    private static string Relation(string from, string to, string labels = "") =>
        $$"""{"type":"relation","from_id":"{{from}}","to_id":"{{to}}","labels":[{{labels}}]}""";
}
