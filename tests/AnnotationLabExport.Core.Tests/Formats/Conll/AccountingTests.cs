using System.Globalization;
using AnnotationLabExport.CoreTests.Formats.Conll.Reading;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>
/// Every candidate ends as exactly one thing (docs/formats.md §6, rule 6). The figures of the example project were counted
/// apart from this program: candidates = exact + widened + left out + lost + out of range + empty, mismatched.
/// </summary>
public sealed class AccountingTests
{
    private static readonly LabelConfig Config = LabelConfig.Load(Repository.Example("clinic-notes.xml"));

    public static TheoryData<TokenizerKind, SpanAlignment, OverlapRule, SentenceSplit, bool> Combinations
    {
        get
        {
            var all = new TheoryData<TokenizerKind, SpanAlignment, OverlapRule, SentenceSplit, bool>();
            foreach (TokenizerKind tokenizer in Enum.GetValues<TokenizerKind>())
            {
                foreach (SpanAlignment alignment in Enum.GetValues<SpanAlignment>())
                {
                    foreach (SentenceSplit split in Enum.GetValues<SentenceSplit>())
                    {
                        all.Add(tokenizer, alignment, OverlapRule.Longest, split, false);
                        all.Add(tokenizer, alignment, OverlapRule.Layered, split, true);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [InlineData(false, "69 = 35 + 19 + 0 + 9 + 4 + 2, 2", 30)]
    [InlineData(true, "56 = 31 + 15 + 0 + 4 + 4 + 2, 0", 17)]
    public void The_defaults_without_and_with_the_configuration(bool hasConfig, string figures, int characters)
    {
        var run = Notes(new() { Config = hasConfig ? Config : null });
        Assert.Equal((figures, (long)characters, 2), (run.Figures, run.Spans.WidenedCharacters, run.Spans.Moved));
    }

    /// <summary>With Strict, two equal spans are both left out: neither equals a taken one.</summary>
    [Theory]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Expand, OverlapRule.Longest, "69 = 35 + 19 + 0 + 9 + 4 + 2, 2", 30)]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Expand, OverlapRule.Layered, "69 = 40 + 23 + 0 + 0 + 4 + 2, 2", 40)]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Split, OverlapRule.Longest, "69 = 55 + 0 + 0 + 8 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Split, OverlapRule.Layered, "69 = 63 + 0 + 0 + 0 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Strict, OverlapRule.Longest, "70 = 36 + 0 + 24 + 4 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Strict, OverlapRule.Layered, "70 = 40 + 0 + 24 + 0 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Character, SpanAlignment.Expand, OverlapRule.Longest, "69 = 55 + 0 + 0 + 8 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Character, SpanAlignment.Expand, OverlapRule.Layered, "69 = 63 + 0 + 0 + 0 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Character, SpanAlignment.Split, OverlapRule.Layered, "69 = 63 + 0 + 0 + 0 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Character, SpanAlignment.Strict, OverlapRule.Longest, "69 = 55 + 0 + 0 + 8 + 4 + 2, 2", 0)]
    [InlineData(TokenizerKind.Word, SpanAlignment.Split, OverlapRule.Layered, "69 = 63 + 0 + 0 + 0 + 4 + 2, 2", 0)]
    public void Every_choice_has_its_price(TokenizerKind tokenizer, SpanAlignment alignment, OverlapRule overlap, string figures, int characters)
    {
        var run = Notes(new() { Tokenizer = tokenizer, Alignment = alignment, Overlap = overlap });
        Assert.Equal((figures, (long)characters), (run.Figures, run.Spans.WidenedCharacters));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_account_the_diagnostics_and_the_file_agree(
        TokenizerKind tokenizer, SpanAlignment alignment, OverlapRule overlap, SentenceSplit split, bool hasConfig)
    {
        var run = Notes(new()
        {
            Tokenizer = tokenizer,
            Alignment = alignment,
            Overlap = overlap,
            SentenceSplit = split,
            Scheme = TaggingScheme.Iobes,
            Config = hasConfig ? Config : null,
        });
        var spans = run.Spans;
        int equalButLeftOut = alignment == SpanAlignment.Strict && tokenizer == TokenizerKind.Whitespace ? 1 : 0;
        int toldOnceForTwoLabels = hasConfig ? 0 : equalButLeftOut * 2;
        Assert.Equal((hasConfig ? 56 : 69) + equalButLeftOut, spans.Candidates);
        Assert.Equal(spans.Candidates, spans.Exact + spans.Widened + spans.LeftOut + spans.LostToOverlap + spans.OutOfRange + spans.ByPath + spans.Empty + spans.Omitted);
        Assert.Equal(spans.Exact + spans.Widened, run.Annotations);
        Assert.Equal(
            (spans.LostToOverlap, spans.LeftOut + spans.Widened - toldOnceForTwoLabels, spans.OutOfRange, spans.Empty, spans.Mismatched),
            (Count(DiagnosticCode.SpanOverlap), Count(DiagnosticCode.SpanCutsToken), Count(DiagnosticCode.SpanOutOfRange), Count(DiagnosticCode.SpanEmpty), Count(DiagnosticCode.SpanTextMismatch)));
        Assert.Equal(
            spans.WidenedCharacters,
            run.Diagnostics.Select(one => one.Detail.Split(' ')).Where(words => words[0] == "widened").Sum(words => long.Parse(words[2], CultureInfo.InvariantCulture)));
        if (split == SentenceSplit.None)
            Assert.Equal(run.Annotations, ConllRead.Of(run.Text).Tasks.Sum(task => ConllRead.Annotations(task).Count));

        int Count(DiagnosticCode code) => run.Diagnostics.Count(one => one.Code == code);
    }

    private static ConllExport Notes(ConllChoice options) => ConllExport.Of(new PathSource(Repository.Example("clinic-notes.json")), options);
}
