using AnnotationLabExport.CoreTests.Formats.Spacy;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Spans;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>Tokens, sentences and tags of the formats for trainers are those of Conll2003 with the same options.</summary>
public sealed class TrainingFormatProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(40).WithQuietOnSuccess(true);

    public static TheoryData<TokenizerKind, SentenceSplit, SpanAlignment, TaggingScheme, OverlapRule> Ways => new()
    {
        { TokenizerKind.Whitespace, SentenceSplit.Line, SpanAlignment.Expand, TaggingScheme.Iob2, OverlapRule.Longest },
        { TokenizerKind.Word, SentenceSplit.Sentence, SpanAlignment.Expand, TaggingScheme.Iobes, OverlapRule.Layered },
        { TokenizerKind.Character, SentenceSplit.None, SpanAlignment.Strict, TaggingScheme.Bilou, OverlapRule.Longest },
        { TokenizerKind.Whitespace, SentenceSplit.Sentence, SpanAlignment.Split, TaggingScheme.Iob1, OverlapRule.Layered },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void HuggingFace_has_the_sentences_of_CoNLL(
        TokenizerKind tokenizer, SentenceSplit split, SpanAlignment alignment, TaggingScheme scheme, OverlapRule overlap) =>
        Check(Options(tokenizer, split, alignment, scheme, overlap), (project, options) =>
        {
            ExportRun run = ExportRun.Of(project, AlabFormat.HuggingFace, options);
            string[] names = Formats.HuggingFace.HuggingFace.Names(run).Split(", ");
            Assert.Equal(names.Length, names.Distinct().Count());
            IEnumerable<string> rows = DuckDb.Query(
                run.Bytes, "SELECT array_to_string(list_transform(list_zip(tokens, ner_tags), x -> x[1] || chr(1) || x[2]), chr(2)) FROM '{0}'");
            return rows.Select(row => string.Join('\u0002', row.Split('\u0002').Select(token =>
                $"{token.Split('\u0001')[0]}\u0001{Unquoted(names[int.Parse(token.Split('\u0001')[1], System.Globalization.CultureInfo.InvariantCulture)])}")));
        });

    [Theory]
    [MemberData(nameof(Ways))]
    public void SparkNlp_has_the_sentences_of_CoNLL_and_its_positions_give_the_tokens(
        TokenizerKind tokenizer, SentenceSplit split, SpanAlignment alignment, TaggingScheme scheme, OverlapRule overlap) =>
        Check(Options(tokenizer, split, alignment, scheme, overlap), (project, options) =>
        {
            options = options with { Own = [.. options.Own, new RowOptions { Unit = project.Length % 2 == 0 ? RowUnit.Sentence : RowUnit.Document }] };
            byte[] file = ExportRun.Of(project, AlabFormat.SparkNlp, options).Bytes;
            var sentences = new List<string>();
            foreach (string row in DuckDb.Rows(file))
                sentences.AddRange(SentencesOf(row));
            return sentences;
        });

    [Theory]
    [MemberData(nameof(Ways))]
    public void Spacy_has_the_text_and_the_entities_of_CoNLL(
        TokenizerKind tokenizer, SentenceSplit split, SpanAlignment alignment, TaggingScheme scheme, OverlapRule overlap)
    {
        TokenOptions tokens = Options(tokenizer, split, alignment, scheme, overlap).Tokens with { Scheme = TaggingScheme.Iob2 };
        Prop.ForAll(SpanProjects.Any, project =>
        {
            var options = new FormatOptions { Tokens = tokens };
            List<ReadDoc> docs = Spacy.Read(ExportRun.Of(project.ToJson(), AlabFormat.Spacy, options).Bytes).Docs();
            Assert.Equal(Texts(project), docs.Select(doc => doc.Text));
            // A piece that Split cut off may be invisible; the Doc has invisible tokens of gaps, too, which may look the same.
            List<string> expected = [.. Conll(project.ToJson(), options).SelectMany(sentence => sentence.Split('\u0002')).Where(token => !Invisible.IsAll(token.Split('\u0001')[0]))];
            HashSet<string> words = [.. expected.Select(token => token.Split('\u0001')[0])];
            IEnumerable<string> own = docs.SelectMany(doc => doc.Tokens).Where(token => words.Contains(token.Text)).Select(token =>
                $"{token.Text}\u0001{(token.Iob == 2 ? "O" : (token.Iob == 3 ? "B-" : "I-") + Underscored(token.Label))}");
            Assert.Equal(expected, own);
        }).Check(Runs);
    }

    /// <summary>
    /// On levels every candidate that has a place is tagged or touches no token: then the two accounts say the same of all
    /// others.
    /// </summary>
    [Fact]
    public void Spans_are_the_candidates_of_the_account_and_their_offsets_give_their_texts() => Prop.ForAll(SpanProjects.Any, project =>
    {
        ExportRun conll = ExportRun.Of(project.ToJson(), AlabFormat.Conll2003, new FormatOptions { Tokens = new() { Overlap = OverlapRule.Layered } });
        ExportRun spans = ExportRun.Of(project.ToJson(), AlabFormat.Spans);
        ExportRun theirs = ExportRun.Of(project.ToJson(), AlabFormat.Spans, new FormatOptions { Own = [new SpansOptions { Style = SpanStyle.Doccano }] });
        SpanAccount account = conll.Spans!;
        // Of spans that touch no token CoNLL leaves out equal ones each by itself; Spans has a place and label once.
        int tagged = account.Exact + account.Widened;
        Assert.InRange(spans.Spans!.Exact, account.LeftOut == 0 ? tagged : tagged + 1, tagged + account.LeftOut);
        Assert.Equal(account.Candidates - (tagged + account.LeftOut), spans.Spans.Candidates - spans.Spans.Exact);
        List<System.Text.Json.JsonElement> lines = Lines(spans);
        Assert.Equal(spans.Spans.Exact, lines.Sum(line => line.GetProperty("spans").GetArrayLength()));
        Assert.Equal(Texts(project), lines.Select(line => line.GetProperty("text").GetString()));
        foreach ((var line, var other) in lines.Zip(Lines(theirs)))
        {
            string text = line.GetProperty("text").GetString()!;
            System.Text.Rune[] points = [.. text.EnumerateRunes()];
            foreach ((var span, var entity) in line.GetProperty("spans").EnumerateArray().Zip(other.GetProperty("entities").EnumerateArray()))
            {
                string quote = span.GetProperty("text").GetString()!;
                Assert.Equal(quote, string.Concat(points[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]));
                Assert.Equal(quote, text[entity.GetProperty("start_offset").GetInt32()..entity.GetProperty("end_offset").GetInt32()]);
                Assert.Equal(quote, WhiteSpace.Trim(quote).ToString());
            }
        }
    }).Check(Runs);

    private static List<System.Text.Json.JsonElement> Lines(ExportRun run) =>
        [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)];

    private static void Check(FormatOptions options, Func<string, FormatOptions, IEnumerable<string>> sentences) =>
        Prop.ForAll(SpanProjects.Any, project => Assert.Equal(Conll(project.ToJson(), options), sentences(project.ToJson(), options)))
            .Check(Runs);

    private static FormatOptions Options(
        TokenizerKind tokenizer, SentenceSplit split, SpanAlignment alignment, TaggingScheme scheme, OverlapRule overlap) => new()
    {
        Tokens = new() { Tokenizer = tokenizer, SentenceSplit = split, Alignment = alignment, Scheme = scheme, Overlap = overlap },
        Own = [new ConllOptions { Separator = ConllSeparator.Tab }],
    };

    /// <summary>The sentences of CoNLL: token and first tag with U+0001 between them, U+0002 between tokens.</summary>
    private static List<string> Conll(string project, FormatOptions options)
    {
        options = options with { Own = [new ConllOptions { Separator = ConllSeparator.Tab }] };
        string lines = ExportRun.Of(project, AlabFormat.Conll2003, options).Text["-DOCSTART-\t-X-\tO\n".Length..];
        return [.. lines.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(sentence =>
            string.Join('\u0002', sentence.Split('\n').Select(line => line.Split('\t')).Select(columns => $"{columns[0]}\u0001{columns[3]}")))];
    }

    /// <summary>The sentences of a row, whose positions must give its tokens.</summary>
    private static List<string> SentencesOf(string row)
    {
        using var json = System.Text.Json.JsonDocument.Parse(row);
        string text = json.RootElement.GetProperty("text").GetString()!;
        var sentences = new List<List<string>>();
        foreach (var sentence in json.RootElement.GetProperty("sentence").EnumerateArray())
        {
            Assert.Equal(sentence.GetProperty("result").GetString(), Slice(text, sentence));
            sentences.Add([]);
        }

        foreach ((var token, var label) in json.RootElement.GetProperty("token").EnumerateArray().Zip(json.RootElement.GetProperty("label").EnumerateArray()))
        {
            string word = token.GetProperty("result").GetString()!;
            Assert.Equal(word, Slice(text, token));
            Assert.Equal(word, label.GetProperty("metadata").GetProperty("word").GetString());
            Assert.Equal(word, Slice(text, label));
            int sentence = int.Parse(token.GetProperty("metadata").GetProperty("sentence").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            sentences[sentence].Add($"{word}\u0001{label.GetProperty("result").GetString()}");
        }

        return [.. sentences.Select(tokens => string.Join('\u0002', tokens))];
    }

    private static string Slice(string text, System.Text.Json.JsonElement annotation) =>
        text[annotation.GetProperty("begin").GetInt32()..(annotation.GetProperty("end").GetInt32() + 1)];

    private static IEnumerable<string> Texts(SpanProject project) => project.Tasks
        .Where(task => task is { Written: not null, HasText: true })
        .SelectMany(task => Enumerable.Repeat(Valid(task.Text), Math.Max(1, task.Written!.Count)));

    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Unquoted(string name) => System.Text.Json.JsonSerializer.Deserialize<string>(name)!;

    private static string Underscored(string label) => WhiteSpace.Underscored(label);
}
