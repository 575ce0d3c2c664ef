using System.Text.RegularExpressions;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Tagging.Tokens;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>Spans that cut tokens, under every tokenizer.</summary>
public sealed class TokenFindingTests
{
    [Theory]
    [InlineData(5, 11, 1)]
    [InlineData(6, 11, 2)]
    [InlineData(5, 12, 0)]
    [InlineData(4, 12, 0)]
    [InlineData(0, 12, 0)]
    [InlineData(1, 10, 3)]
    public void A_span_inside_white_space_is_told_with_what_is_added(int start, int end, int added)
    {
        // 0123 5     12
        List<AlabDiagnostic> found = Found.In(Note("with (fever)", Span(start, end, "L", null, "s")));
        if (added == 0)
            Assert.Empty(found);
        else
            Assert.Equal($"Warning SpanCutsToken, line 1, task 1, completion 11, result s, {start} to {end}: widened by {added} characters", Found.Line(Assert.Single(found)));
    }

    [Theory]
    [InlineData(TokenizerKind.Whitespace, 6, 11, true)]
    [InlineData(TokenizerKind.Word, 6, 11, false)]
    [InlineData(TokenizerKind.Word, 6, 10, true)]
    [InlineData(TokenizerKind.Character, 6, 10, false)]
    public void What_is_cut_is_a_token_of_the_tokenizer(TokenizerKind tokenizer, int start, int end, bool isCut) => Assert.Equal(
        isCut ? [DiagnosticCode.SpanCutsToken] : [],
        Found.In(Note("with (fever)", Span(start, end, "L")), new ValidationOptions { Tokens = new() { Tokenizer = tokenizer } }).Select(found => found.Code));

    [Theory]
    [InlineData("[a-z]+", 6, 11, "")]
    [InlineData("[a-z]+", 6, 10, "widened by 1 characters")]
    [InlineData("[a-z]+", 5, 6, "left out: it is not on token borders")]
    [InlineData("with|fe|ver", 6, 8, "")]
    public void What_is_cut_is_a_token_of_the_pattern(string pattern, int start, int end, string detail)
    {
        var options = new ValidationOptions { Tokens = new() { TokenPattern = new Regex(pattern), Tokenizer = TokenizerKind.Character } };
        Assert.Equal(detail, string.Concat(Found.In(Note("with (fever)", Span(start, end, "L")), options).Select(found => $"{found.Detail}")));
    }

    [Fact]
    public void Two_spans_in_one_token_overlap_unless_the_tokenizer_parts_them()
    {
        string task = Note("fever/cough", Span(0, 5, "L"), Span(6, 11, "L"));
        Assert.Equal([DiagnosticCode.SpanCutsToken, DiagnosticCode.SpanOverlap], Found.CodesIn(task).Order().Reverse());
        Assert.Empty(Found.In(task, new ValidationOptions { Tokens = new() { Tokenizer = TokenizerKind.Word } }));
    }

    [Theory]
    [InlineData("a -DOCSTART- b", 1)]
    [InlineData("-DOCSTART-\\n-DOCSTART-", 2)]
    [InlineData("a -DOCSTART-, b", 0)]
    [InlineData("-docstart-", 0)]
    public void Each_token_that_readers_take_for_a_header_is_told(string text, int times) => Assert.Equal(
        Enumerable.Repeat("Warning TokenIsDocstart, line 1, task 1", times),
        Found.In(Note(text)).Select(Found.Line));

    [Fact]
    public void Words_are_never_taken_for_a_header() =>
        Assert.Empty(Found.In(Note("a -DOCSTART- b"), new ValidationOptions { Tokens = new() { Tokenizer = TokenizerKind.Word } }));

    [Fact]
    public void Two_completions_do_not_tell_a_header_twice() =>
        Assert.Equal([DiagnosticCode.TokenIsDocstart], Found.CodesIn(NoteOf("-DOCSTART-", Completion("11", ""), Completion("12", ""))));
}
