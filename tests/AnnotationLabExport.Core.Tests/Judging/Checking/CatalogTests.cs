using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

public sealed class CatalogTests
{
    private static readonly DiagnosticCode[] Codes = Enum.GetValues<DiagnosticCode>();

    [Fact]
    public void Every_code_says_what_is_wrong_in_a_sentence_of_its_own() => AreSentences(DiagnosticCatalog.Meaning);

    [Fact]
    public void Every_code_says_how_to_mend_it_in_a_sentence_of_its_own() => AreSentences(DiagnosticCatalog.Remedy, mayRepeatItsBeginning: true);

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "SpanTextMismatch SpanOutOfRange SpanByPath LabelUnknown RelationDangling DuplicateTaskId JsonMalformed MemberInvalid TaskUnrecognised")]
    [InlineData(DiagnosticSeverity.Warning, "SpanMoved SpanOfOtherText RegionNotText SpanEmpty SpanOverlap SpanCutsToken LabelMissing TextMissing TextInvalid CharacterLost TokenIsDocstart CompletionRejected ResultUnknownType")]
    [InlineData(DiagnosticSeverity.Information, "CellTooLong CompletionDeleted CompletionSkipped")]
    public void Severities_are_these(DiagnosticSeverity severity, string codes) =>
        Assert.Equal(codes.Split(' '), Codes.Where(code => DiagnosticCatalog.Severity(code) == severity).Select(code => code.ToString()));

    [Fact]
    public void A_code_that_is_none_has_no_words()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DiagnosticCatalog.Meaning((DiagnosticCode)999));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiagnosticCatalog.Remedy((DiagnosticCode)999));
    }

    [Fact]
    public void A_finding_carries_the_words_of_its_code()
    {
        AlabDiagnostic found = Assert.Single(Found.In(Sample.Note("a b", Sample.Span(1, 2, "L"))));
        Assert.Equal(DiagnosticCatalog.Meaning(DiagnosticCode.SpanEmpty), found.Message);
        Assert.Equal(DiagnosticCatalog.Remedy(DiagnosticCode.SpanEmpty), found.Remedy);
        Assert.Equal($"Warning SpanEmpty: notes.json: line 1: task 1: {found.Message}", found.ToString());
    }

    [Fact]
    public void As_a_line_a_finding_holds_no_control_character() => Assert.Equal(
        "Error DuplicateTaskId: notes.json: line 1: task \\u001B[31m\\u202E: " + DiagnosticCatalog.Meaning(DiagnosticCode.DuplicateTaskId),
        Found.In("""{"id":"\u001b[31m\u202e","data":{"text":""}} {"id":"\u001b[31m\u202e","data":{"text":""}}""")[0].ToString());

    private static void AreSentences(Func<DiagnosticCode, string> words, bool mayRepeatItsBeginning = false)
    {
        Assert.All(Codes, code => Assert.Matches(@"\A[A-Z][^\n]{10,}\.\z", words(code)));
        Assert.Equal(Codes.Length, Codes.Select(words).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        if (!mayRepeatItsBeginning)
            Assert.DoesNotContain(Codes, code => Codes.Any(other => other != code && words(other).StartsWith(words(code).TrimEnd('.'), StringComparison.Ordinal)));
    }
}
