using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats.Conll.Reading;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>From documents to tasks (docs/formats.md §8, 6).</summary>
public sealed class DocumentTests
{
    private const string Two = "-DOCSTART- -X- -40- O\n\na O\nb B-X\n\nc O\nd B-Y\n\ne O\n\n-DOCSTART- O\n\nf B-X\n";

    [Fact]
    public void A_document_becomes_a_task() =>
        Assert.Equal(
            """{"id":1,"data":{"text":"EU rejects\nGerman lamb","title":"corpus"},"completions":[{"id":1,"result":["""
            + """{"id":"1-1","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":2,"text":"EU","labels":["ORG"]}},"""
            + """{"id":"1-2","type":"labels","from_name":"label","to_name":"text","value":{"start":11,"end":22,"text":"German lamb","labels":["MISC"]}}"""
            + """]}],"predictions":[]}""",
            Assert.Single(ConllRead.Of("EU B-ORG\nrejects O\n\nGerman B-MISC\nlamb I-MISC\n").Tasks).ToJson());

    [Theory]
    [InlineData("a\"b\\c", "B-\"\\")]
    [InlineData("é漢😀\u2028", "B-é漢😀")]
    [InlineData("\u0001\b\f\u001F\u007F\0", "B-\u0002")]
    public void Every_character_comes_back_and_offsets_count_UTF16_units(string token, string tag)
    {
        var task = ConllRead.Of($"{token}\t{tag}\nx\tO\ny\t{tag}").Tasks[0];
        Assert.Equal($"{token} x y", task.Text);
        var spans = ConllRead.Annotations(task);
        Assert.Equal([(0, token.Length), (token.Length + 3, token.Length + 4)], spans.Select(span => ((int)span.Start!, (int)span.End!)));
        Assert.All(spans, span => Assert.Equal((tag[2..], task.Text![(int)span.Start!..(int)span.End!]), (span.Label, span.Text)));
    }

    [Fact]
    public void Results_stand_by_their_start_and_then_by_their_level() =>
        Assert.Equal("L1:a b L3:a L2:b", ConllRead.Of("a B-L1 O B-L3\nb I-L1 B-L2 O").Spans);

    [Fact]
    public void A_span_ends_with_its_sentence() => Assert.Equal("X:a X:b", ConllRead.Of("a B-X\n\nb I-X").Spans);

    [Fact]
    public void Titles_are_the_files_or_of_the_pipeline_the_ids()
    {
        Assert.Equal(["corpus", "corpus"], ConllRead.Of(Two).Tasks.Select(task => task.Title));
        Assert.Equal(["40", "2"], ConllRead.Of(Two, title: null).Tasks.Select(task => task.Title));
    }

    [Theory]
    [InlineData(1, "1:a b 2:c d 3:e 4:f", "40 corpus,40 corpus,40 corpus,corpus", "40 1,40 2,40 3,4")]
    [InlineData(2, "1:a b/c d 2:e 3:f", "40 corpus,40 corpus,corpus", "40 1,40 2,3")]
    [InlineData(3, "1:a b/c d/e 2:f", "40 corpus,corpus", "40 1,2")]
    [InlineData(50, "1:a b/c d/e 2:f", "40 corpus,corpus", "40 1,2")]
    public void Documents_are_cut_after_so_many_sentences(int sentences, string expected, string titles, string pipeline)
    {
        var options = new ConllReadOptions { SentencesPerTask = sentences };
        var read = ConllRead.Of(Two, options);
        Assert.Equal((expected, titles), (read.Texts, string.Join(',', read.Tasks.Select(task => task.Title))));
        Assert.Equal(pipeline, string.Join(',', ConllRead.Of(Two, options, title: null).Tasks.Select(task => task.Title)));
        Assert.Equal(["X:b", "Y:d", "X:f"], read.Tasks.SelectMany(ConllRead.Annotations).Select(span => $"{span.Label}:{span.Text}"));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_document_with_an_id_alone_is_one_task_also_when_it_is_cut()
    {
        const string Text = "-DOCSTART- -X- -7- O\n\n-DOCSTART- -X- -8- O\n\na O\n\n-DOCSTART- O\n";
        Assert.Equal("7: 8:a", ConllRead.Of(Text).Texts);
        Assert.Equal("1: 2:a", ConllRead.Of(Text, new() { SentencesPerTask = 1 }).Texts);
    }

    [Fact]
    public void Ids_that_come_twice_are_told()
    {
        const string Header = "-DOCSTART- -X- -2- O\n\na O\n\n";
        var read = ConllRead.Of(Header + Header + "-DOCSTART- O\n\nb O\n\n" + Header);
        Assert.Equal(("2:a 2:a 3:b 2:a", "DuplicateTaskId 2"), (read.Texts, read.Codes));
        Assert.Equal(["corpus.conll: line 5: DuplicateTaskId", "corpus.conll: line 13: DuplicateTaskId"], read.Told[1..]);
        Assert.Equal("DuplicateTaskId 1", ConllRead.Of("a O\n\n-DOCSTART- -X- -1- O\n\nb O").Codes);
        Assert.Equal("", ConllRead.Of(Header + Header, new() { SentencesPerTask = 9 }).Codes);
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void A_document_of_very_many_sentences_is_told(int sentences, bool isTold)
    {
        string text = string.Concat(Enumerable.Repeat("a O\n\n", sentences));
        var read = ConllRead.Of(text);
        Assert.Equal(isTold ? ["1 document of more than 10,000 sentences, the longest of 10,001; -SentencesPerTask cuts documents into tasks to work with."] : [], read.Warnings);
        Assert.Empty(ConllRead.Of(text, new() { SentencesPerTask = 20_000 }).Warnings);
    }

    /// <summary>Labels are forgotten between tasks once they are very many; each still comes out with its own.</summary>
    [Fact]
    public void Very_many_labels_stay_apart_in_tasks_of_one_sentence()
    {
        IEnumerable<string> known = Enumerable.Repeat("a O\nb X\n", 600);
        IEnumerable<string> many = Enumerable.Range(0, 60_000).Select(number => $"a O\nb X{number}\n");
        var read = ConllRead.Of(string.Join('\n', known.Concat(many)), new() { SentencesPerTask = 1 });
        Assert.Equal(60_600, read.Tasks.Count);
        Assert.All(read.Tasks.Skip(600).Select((task, number) => (task, number)), one =>
            Assert.Equal($"X{one.number}", Assert.Single(one.task.Completions[0].Annotations).Label));
    }

    [Fact]
    public void A_task_knows_its_line()
    {
        var lines = new List<long>();
        using var reader = new ConllReader("c", null, new() { SentencesPerTask = 2 });
        reader.Add("\na O\n\nb O\n\nc O\n\n-DOCSTART- -X- -7- O\n\nd O");
        reader.Finish();
        while (reader.TryTake(out var task))
            lines.Add(task.Line);
        Assert.Equal([2L, 6L, 8L], lines);
    }

    [Fact]
    public void Of_an_error_nothing_is_finished()
    {
        using var reader = new ConllReader("c", "c", new());
        reader.Add("a b c");
        Assert.Equal(ErrorCode.ConllNoTags, Assert.Throws<AlabException>(reader.Finish).Code);
        Assert.False(reader.TryTake(out _));
    }
}
