using AnnotationLabExport.CoreTests.Harness;

namespace AnnotationLabExport.CoreTests.Judging.Showing;

/// <summary>How tasks look in a terminal; drawn by hand.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void A_label_stands_in_its_bar_or_behind_it() => Assert.Equal(
        """
        Task 1
        Plan: ibuprofen 400 mg every six hours.
              ╰─DRUG──╯ ╰────╯DOSAGE
                               ╰──FREQUENCY──╯

        unknown · 3 spans

        """,
        Drawn.Lines(Sample.Note(
            "Plan: ibuprofen 400 mg every six hours.",
            Sample.Span(6, 15, "DRUG"), Sample.Span(16, 22, "DOSAGE"), Sample.Span(23, 38, "FREQUENCY"))));

    [Fact]
    public void Nested_and_crossing_spans_have_lines_of_their_own() => Assert.Equal(
        """
        Task 1
        severe acute chest pain radiating
        ╰───────PROBLEM───────╯
               ╰───╯SEVERITY
                     ╰─────SYMPTOM──────╯
                     ╰───╯BODY

        unknown · 4 spans

        """,
        Drawn.Lines(Sample.Note(
            "severe acute chest pain radiating",
            Sample.Span(0, 23, "PROBLEM"), Sample.Span(7, 12, "SEVERITY"), Sample.Span(13, 18, "BODY"), Sample.Span(13, 33, "SYMPTOM"))));

    [Fact]
    public void Several_completions_stand_under_one_text_with_their_names() => Assert.Equal(
        """
        Task 1
               chest pain today
        eric   ╰PROBLEM─╯
        jenny  ╰───╯BODY

        eric ★ · 1 span
        jenny · 82 s · 1 span

        """,
        Drawn.Lines(Sample.NoteOf(
            "chest pain today",
            Sample.Completion("1", "\"created_username\":\"eric\",\"honeypot\":true,", Sample.Span(0, 10, "PROBLEM")),
            Sample.Completion("2", "\"created_username\":\"jenny\",\"lead_time\":82,", Sample.Span(0, 5, "BODY")))));

    [Fact]
    public void A_span_goes_on_in_the_next_line() => Assert.Equal(
        """
        Task 1
        aaaa bbbb cccc dddd
                       ╰X─┄
        eeee ffff
        ┄X─╯

        unknown · 1 span

        """,
        Drawn.Lines(Sample.Note("aaaa bbbb cccc dddd eeee ffff", Sample.Span(15, 24, "X")), width: 20));

    [Fact]
    public void Line_breaks_of_all_kinds_end_lines() => Assert.Equal(
        "Task 1\na\nb\nc\nd\n\nunknown · 0 spans\n", Drawn.Lines(Sample.Note(@"a\r\nb\rc\u2028d")));

    [Fact]
    public void Wide_characters_take_two_columns() => Assert.Equal(
        """
        Task 1
        患者さん 👩‍⚕️ état
        ╰PERSON╯ ╰╯PERSON
                    ╰──╯STATE

        unknown · 3 spans

        """,
        Drawn.Lines(Sample.Note(
            @"患者さん 👩‍⚕️ e\u0301tat".Replace("état", "e\u0301tat", StringComparison.Ordinal),
            Sample.Span(0, 4, "PERSON"), Sample.Span(5, 10, "PERSON"), Sample.Span(11, 16, "STATE"))).Replace("e\u0301", "é", StringComparison.Ordinal));

    [Fact]
    public void Control_characters_are_shown_as_signs() => Assert.Equal(
        "Task 1\na␀b␛[31m→   c\\u202Ed\\u200B\n╰X╯\n\nunknown · 1 span\n",
        Drawn.Lines(Sample.Note(@"a\u0000b\u001b[31m\tc\u202ed\u200b", Sample.Span(0, 3, "X"))));

    [Fact]
    public void What_is_no_span_is_told_below() => Assert.Equal(
        """
        Task 1
        Biopsy on March 14
        ╰TEST╯    ╰─DATE─╯

        unknown · 2 spans
          gender: Female
          rating: no answer
          comment: of “Biopsy”? (of “Biopsy”)
          “March 14” ─is_date_of→ “Biopsy”
          “Biopsy” ─← [gone]
          FAR: lies outside of the text

        """,
        Drawn.Lines(Sample.Note(
            "Biopsy on March 14",
            Sample.Span(0, 6, "TEST", id: "a"),
            Sample.Span(10, 18, "DATE", id: "b"),
            Sample.Span(10, 99, "FAR", id: "c"),
            Sample.Result("choices", """{"choices":["Female"]}""", from: "gender", id: "d"),
            Sample.Result("rating", "{}", from: "rating", id: "e"),
            Sample.Result("textarea", """{"start":0,"end":6,"text":["of “Biopsy”?"]}""", from: "comment", id: "a"),
            """{"type":"relation","from_id":"b","to_id":"a","direction":"right","labels":["is_date_of"]}""",
            """{"type":"relation","from_id":"a","to_id":"gone","direction":"left","labels":[]}""")));

    [Fact]
    public void A_span_that_was_moved_or_does_not_fit_is_marked() => Assert.Equal(
        """
        Task 1
        pain, no fever
        ╰──╯DATE ?
                 ╰───╯STATE moved

        unknown · 2 spans

        """,
        Drawn.Lines(Sample.Note("pain, no fever", Sample.Span(0, 4, "DATE", "Monday"), Sample.Span(8, 13, "STATE", "fever"))));

    [Fact]
    public void A_task_without_text_says_why() => Assert.Equal(
        "Task 7 · note\nNo text: no field could be its text.\n\nunknown · 0 spans\n",
        Drawn.Lines("""{"id":7,"data":{"title":"note"},"completions":[{"result":[]}]}"""));

    [Fact]
    public void What_can_be_read_beside_what_cannot_is_shown() => Assert.Equal(
        """
        Task 1
        chest pain
        ╰PROBLEM─╯

        unknown · 1 span

        """,
        Drawn.Lines($$"""{"id":1,"data":{"text":"chest pain"},"completions":["no completion",{"id":2,"result":[42,{{Sample.Span(0, 10, "PROBLEM")}}]}]}"""));

    [Fact]
    public void Colours_change_nothing_else()
    {
        string json = Sample.Note("chest pain, no fever", Sample.Span(0, 10, "PROBLEM"), Sample.Span(0, 5, "BODY"));
        var drawing = Drawn.Of(json, isColoured: true);
        string[] bare = [.. drawing.ToColoured().Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", ""))];

        Assert.Equal(drawing.Lines, bare.Select(line => line.TrimEnd()));
        Assert.Contains("\u001b[4;", drawing.ToColoured()[1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', drawing.ToString());
    }
}
