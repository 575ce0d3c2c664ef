using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tasks;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 200)]
public sealed class ConllProperties
{
    private const string WhiteSpace =
        "\t\n\v\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private const string Invisible = "\u00AD\u180E\u200C\u200D\u2060";

    [Property]
    public void Tokens_of_a_task_make_its_text_without_white_space_and_what_nobody_sees(NastyProject project)
    {
        foreach (string task in project.Tasks)
        {
            byte[] json = Encoding.Latin1.GetBytes(task);
            var document = new TaskDocument();
            document.Load(new(json, "", 0, 1, 1, 1));
            string? text = new TextField().Find(document).Value.AsString();
            var chosen = new TaskChooser(new(), keepSkipped: false).Choose(document);
            bool isLeftOut = text is null || !document.IsRecognised || chosen.ForSpans.Outcome is ChoiceOutcome.AllSkipped or ChoiceOutcome.Unreadable;
            int documents = isLeftOut ? 0 : Math.Max(1, chosen.ForSpans.Sets.Count);

            string valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
            string squeezed = string.Concat(valid.Split(WhiteSpace.ToCharArray()).Where(token => !token.All(Invisible.Contains)));
            string expected = string.Concat(Enumerable.Repeat(squeezed, documents));
            Assert.Equal(expected, string.Concat(Tokens(ExportRun.Of(json, AlabFormat.Conll2003)).Select(columns => columns[0])));
        }
    }

    [Property]
    public void Every_line_has_four_columns_without_white_space(NastyProject project) =>
        Assert.All(Tokens(Run(project)), columns =>
        {
            Assert.Equal(4, columns.Length);
            Assert.Equal(("-X-", "_"), (columns[1], columns[2]));
            Assert.All(columns, column => Assert.True(column.Length > 0 && !column.Any(WhiteSpace.Contains), column));
        });

    [Property]
    public void Sentences_are_parted_by_one_blank_line_and_end_in_one(NastyProject project)
    {
        string[] lines = Run(project).Lines;
        Assert.Equal(("-DOCSTART- -X- O", ""), (lines[0], lines[^1]));
        for (int i = 1; i < lines.Length - 1; i++)
            Assert.False(lines[i].Length == 0 && (i == 1 || lines[i - 1].Length == 0), $"line {i}");
        Assert.True(lines.Length == 2 || lines[^2].Length == 0);
    }

    [Property]
    public void An_inside_follows_its_own_label(NastyProject project)
    {
        string before = "O";
        foreach (string line in Run(project).Lines[1..])
        {
            string tag = line.Length == 0 ? "O" : line.Split(' ')[3];
            Assert.Matches(@"\A(O|[BI]-.+)\z", tag);
            if (tag.StartsWith("I-", StringComparison.Ordinal))
                Assert.Equal(tag[2..], before.Length > 2 ? before[2..] : "");
            before = tag;
        }
    }

    [Property]
    public void Every_span_that_is_counted_begins_at_least_once(NastyProject project)
    {
        var run = Run(project);
        Assert.True(Tokens(run).Count(columns => columns[3].StartsWith("B-", StringComparison.Ordinal)) >= run.Annotations);
    }

    private static ExportRun Run(NastyProject project) =>
        ExportRun.Of(project.Json, AlabFormat.Conll2003, new() { Choice = new() { Source = AnnotationSource.Both } });

    private static IEnumerable<string[]> Tokens(ExportRun run) =>
        run.Lines[1..].Where(line => line.Length > 0).Select(line => line.Split(' '));
}
