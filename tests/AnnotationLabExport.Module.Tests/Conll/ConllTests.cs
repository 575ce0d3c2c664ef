using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Conll;

/// <summary>Every choice of CoNLL, line by line as docs/formats.md §6 has it, from both cmdlets that write it.</summary>
public sealed class ConllTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private const string Header = "-DOCSTART- -X- O";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("", "Ab, -X- _ B-X", "1.5 -X- _ O", "中文 -X- _ B-Y")]
    [InlineData("-Tokenizer Whitespace", "Ab, -X- _ B-X", "1.5 -X- _ O", "中文 -X- _ B-Y")]
    [InlineData("-Tokenizer Word", "Ab -X- _ B-X", ", -X- _ O", "1.5 -X- _ O", "中 -X- _ B-Y", "文 -X- _ I-Y")]
    [InlineData("-Tokenizer Character", "A -X- _ B-X", "b -X- _ I-X", ", -X- _ O", "1 -X- _ O", ". -X- _ O", "5 -X- _ O", "中 -X- _ B-Y", "文 -X- _ I-Y")]
    [InlineData("-TokenPattern '[A-Za-z]+|[0-9]'", "Ab -X- _ B-X", "1 -X- _ O", "5 -X- _ O")]
    [InlineData("-TokenPattern '[^,]+'", "Ab -X- _ B-X", "1.5 -X- _ O", "中文 -X- _ B-Y")]
    [InlineData("-TokenPattern '\\w+(?=,)|文'", "Ab -X- _ B-X", "文 -X- _ B-Y")]
    [InlineData("-Tokenizer Character -TokenPattern '[A-Za-z]+'", "Ab -X- _ B-X")]
    public void Tokens(string options, params string[] tokens) =>
        AssertLines(Sample.Task(1, "Ab, 1.5 中文", Sample.Span(0, 2, "X"), Sample.Span(8, 10, "Y")), options, [Header, .. tokens, ""]);

    [Theory]
    [InlineData("", "Seen by Dr. Lee. No fever.|Ok.")]
    [InlineData("-SentenceSplit Line", "Seen by Dr. Lee. No fever.|Ok.")]
    [InlineData("-SentenceSplit Sentence", "Seen by Dr. Lee.|No fever.|Ok.")]
    [InlineData("-SentenceSplit None", "Seen by Dr. Lee. No fever. Ok.")]
    [InlineData("-SentenceSplit Sentence -Abbreviation LEE., Rev.", "Seen by Dr.|Lee. No fever.|Ok.")]
    [InlineData("-SentenceSplit Sentence -Abbreviation @()", "Seen by Dr.|Lee.|No fever.|Ok.")]
    [InlineData("-SentenceSplit Line -Abbreviation Lee.", "Seen by Dr. Lee. No fever.|Ok.")]
    public void Sentences(string options, string sentences) => AssertLines(
        Sample.Task(1, "Seen by Dr. Lee. No fever.\nOk."),
        options,
        [Header, .. sentences.Split('|').SelectMany(sentence => sentence.Split(' ').Select(token => token + " -X- _ O").Append(""))]);

    [Theory]
    [InlineData("-SentenceSplit Line", "a. -X- _ B-X", "B -X- _ I-X", "", "c -X- _ B-X", "D. -X- _ O", "E -X- _ O")]
    [InlineData("-SentenceSplit Sentence -Tokenizer Word", "a -X- _ B-X", ". -X- _ I-X", "B -X- _ I-X", "", "c -X- _ B-X", "D -X- _ O", ". -X- _ O", "E -X- _ O")]
    [InlineData("-SentenceSplit None", "a. -X- _ B-X", "B -X- _ I-X", "c -X- _ I-X", "D. -X- _ O", "E -X- _ O")]
    public void A_span_over_a_line_break_begins_anew_unless_nothing_splits(string options, params string[] tokens) =>
        AssertLines(Sample.Task(1, "a. B\nc D. E", Sample.Span(0, 6, "X")), options, [Header, .. tokens, ""]);

    [Fact]
    public void No_sentence_ends_inside_a_span() => AssertLines(
        Sample.Task(1, "Pain gone. Sleep well. Home.", Sample.Span(5, 16, "X")),
        "-SentenceSplit Sentence",
        [Header, "Pain -X- _ O", "gone. -X- _ B-X", "Sleep -X- _ I-X", "well. -X- _ O", "", "Home. -X- _ O", ""]);

    [Theory]
    [InlineData("", "left-sided -X- _ B-SIDE", "knee -X- _ O", "pain -X- _ B-PROBLEM")]
    [InlineData("-SpanAlignment Expand", "left-sided -X- _ B-SIDE", "knee -X- _ O", "pain -X- _ B-PROBLEM")]
    [InlineData("-SpanAlignment Split", "left -X- _ B-SIDE", "-sided -X- _ O", "knee -X- _ O", "pain -X- _ B-PROBLEM")]
    [InlineData("-SpanAlignment Strict", "left-sided -X- _ O", "knee -X- _ O", "pain -X- _ B-PROBLEM")]
    public void Spans_inside_tokens(string options, params string[] tokens) => AssertLines(
        Sample.Task(1, "left-sided knee pain", Sample.Span(0, 4, "SIDE"), Sample.Span(16, 20, "PROBLEM")), options, [Header, .. tokens, ""]);

    [Theory]
    [InlineData("", "left -X- _ B-PROBLEM", "knee -X- _ I-PROBLEM", "pain -X- _ I-PROBLEM", "", "rest -X- _ O")]
    [InlineData("-Overlap Longest", "left -X- _ B-PROBLEM", "knee -X- _ I-PROBLEM", "pain -X- _ I-PROBLEM", "", "rest -X- _ O")]
    [InlineData("-Overlap Layered", "left -X- _ B-PROBLEM B-BODY B-SIDE", "knee -X- _ I-PROBLEM I-BODY O", "pain -X- _ I-PROBLEM B-SIGN O", "", "rest -X- _ O O O")]
    public void Spans_that_overlap(string options, params string[] tokens) => AssertLines(
        Sample.Task(
            1, "left knee pain", Sample.Span(0, 4, "SIDE"), Sample.Span(0, 14, "PROBLEM"), Sample.Span(0, 9, "BODY"), Sample.Span(10, 14, "SIGN"))
        + Sample.Task(2, "rest"),
        options,
        [Header, .. tokens, ""]);

    [Theory]
    [InlineData("", "B-X I-X I-X B-X B-Y O")]
    [InlineData("-TaggingScheme Iob2", "B-X I-X I-X B-X B-Y O")]
    [InlineData("-TaggingScheme Iob1", "I-X I-X I-X B-X I-Y O")]
    [InlineData("-TaggingScheme Iobes", "B-X I-X E-X S-X S-Y O")]
    [InlineData("-TaggingScheme Bilou", "B-X I-X L-X U-X U-Y O")]
    public void Schemes(string options, string tags) => AssertLines(
        Sample.Task(1, "a b c d e f", Sample.Span(0, 5, "X"), Sample.Span(6, 7, "X"), Sample.Span(8, 9, "Y")),
        options,
        [Header, .. tags.Split(' ').Zip("abcdef", (tag, token) => $"{token} -X- _ {tag}"), ""]);

    [Theory]
    [InlineData("", Header, "a -X- _ B-X", "b -X- _ O", "", "c -X- _ O", "", "d -X- _ O", "")]
    [InlineData("-Layout Page", Header, "a -X- _ B-X", "b -X- _ O", "", "c -X- _ O", "", "d -X- _ O", "")]
    [InlineData("-Layout Product", "-DOCSTART- -X- -X- O", "", "a -X- -X- B-X", "b -X- -X- O", "", "c -X- -X- O", "", "d -X- -X- O", "")]
    [InlineData("-Layout Document", "-DOCSTART- -X- -7- O", "", "a -X- -X- B-X", "b -X- -X- O", "", "-DOCSTART- -X- -note_9- O", "", "c -X- -X- O", "", "-DOCSTART- -X- -X- O", "", "d -X- -X- O", "")]
    [InlineData("-Separator Space", Header, "a -X- _ B-X", "b -X- _ O", "", "c -X- _ O", "", "d -X- _ O", "")]
    [InlineData("-Separator Tab", "-DOCSTART-\t-X-\tO", "a\t-X-\t_\tB-X", "b\t-X-\t_\tO", "", "c\t-X-\t_\tO", "", "d\t-X-\t_\tO", "")]
    [InlineData("-Layout Product -Separator Tab", "-DOCSTART-\t-X-\t-X-\tO", "", "a\t-X-\t-X-\tB-X", "b\t-X-\t-X-\tO", "", "c\t-X-\t-X-\tO", "", "d\t-X-\t-X-\tO", "")]
    public void Layouts_and_separators(string options, params string[] lines) => AssertLines(
        Sample.Task(7, "a b", Sample.Span(0, 1, "X")) + Sample.Task("note 9", "c") + Sample.Task("", "d"), options, lines);

    [Theory]
    [InlineData("", "B-BODY_PART B-DRUG B-drug")]
    [InlineData("-IncludeLabel 'BODY PART', drug", "B-BODY_PART O B-drug")]
    [InlineData("-IncludeLabel BODY_PART", "O O O")]
    [InlineData("-IncludeLabel DOSE", "O B-DOSE O")]
    [InlineData("-ExcludeLabel DRUG", "B-BODY_PART B-DOSE B-drug")]
    [InlineData("-ExcludeLabel DRUG, DOSE, 'BODY PART'", "O O B-drug")]
    [InlineData("-IncludeLabel DRUG, drug -ExcludeLabel DRUG", "O O B-drug")]
    public void Labels(string options, string tags) => AssertLines(
        Sample.Task(1, "a b c", Sample.Span(0, 1, "BODY PART"), Sample.Span(2, 3, "DRUG", "DOSE"), Sample.Span(4, 5, "drug")),
        options,
        [Header, .. tags.Split(' ').Zip("abc", (tag, token) => $"{token} -X- _ {tag}"), ""]);

    [Theory]
    [InlineData(false, "no -X- _ O", "fever -X- _ B-Absent")]
    [InlineData(true, "no -X- _ O", "fever -X- _ B-PROBLEM")]
    public void An_assertion_label_is_left_out_once_the_configuration_tells_it(bool hasConfig, params string[] tokens)
    {
        string config = _folder.Write("labels.xml", """
            <View>
              <Labels name="label" toName="text"><Label value="PROBLEM"/><Label value="Absent" assertion="true"/></Labels>
              <Text name="text" value="$text"/>
            </View>
            """);
        AssertLines(
            Sample.Task(1, "no fever", Sample.Span(3, 8, "Absent"), Sample.Span(3, 8, "PROBLEM")),
            hasConfig ? $"-LabelConfig '{config}'" : "",
            [Header, .. tokens, ""]);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The lines of ConvertTo-AlabConll, and those of the file that Export-AlabProject makes.</summary>
    private void AssertLines(string project, string options, string[] expected)
    {
        string source = _folder.Write("project.json", project);
        string target = _folder.File("project.conll");
        Assert.Equal(
            expected,
            engine.Output($"param($from) Get-AlabTask $from | ConvertTo-AlabConll {options}", source).Select(line => line.ToString()));
        engine.Output($"param($from, $to) Export-AlabProject $from -Destination $to -Format Conll {options}", source, target);
        Assert.Equal(string.Concat(expected.Select(line => line + "\n")), File.ReadAllText(target));
    }
}
