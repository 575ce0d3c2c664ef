using AnnotationLabExport.CoreTests.Harness;
using System.Text.Json;
using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>What users and projects write never becomes SQL.</summary>
public abstract class HostileTextTests : StoreTests
{
    private protected HostileTextTests(TrialDatabase database)
        : base(database)
    {
    }

    public static TheoryData<string> Texts =>
    [
        "'; DROP TABLE task; --", "\"; DELETE FROM project; --", "' OR '1'='1", "$1", "{0}", "{", "%", "_", "*", "[a]", "?1 @p :p",
        "a\0b", "\u202Ex", "x'41'", "/* */", "a\nb", " ", "NULL", "null", "1; ATTACH 'x' AS y", "\\", "E'\\'", "$$", "é'\"; --" + new string('x', 10_000),
    ];

    [StoreTheory]
    [MemberData(nameof(Texts))]
    public void Text_anywhere_is_only_text(string text)
    {
        string spelled = JsonSerializer.Serialize(text);
        string task =
            $$$"""{"id":{{{spelled}}},"data":{"title":{{{spelled}}},"text":{{{spelled}}}},"completions":[{"created_username":{{{spelled}}},"result":[{"type":{{{spelled}}},"value":{{{{spelled}}}:[{{{spelled}}}]}}]}]}""";
        Database.Import("bystander", """[{"id":1,"data":{"title":"x","text":"x"},"completions":[{"created_username":"x"}]}]""");
        Database.Import(text, task);
        Database.Import(text, task);

        foreach (TaskFilter filter in (TaskFilter[])
        [
            new() { Ids = new HashSet<string> { text } },
            new() { Labels = new HashSet<string> { text } },
            text.Trim().Length == 0 ? new() : new() { Annotators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { text.Trim() } },
            new() { Title = title => title == text },
        ])
        {
            Assert.Single(Database.Chosen(text, new() { Filter = filter }));
            if (filter.Annotators is not null || text.Trim().Length > 0 || filter.Ids is not null || filter.Labels is not null || filter.Title is not null)
                Assert.Empty(Database.Chosen("bystander", new() { Filter = filter }));
        }

        Assert.Equal([text], Database.Read(store => store.Figures(text)).Labels);
        Assert.Equal(["bystander", text], Database.Read(store => store.ProjectNames).OrderBy(name => name != "bystander"));
        Database.Read(store =>
        {
            store.Remove(text, CancellationToken.None);
            return 0;
        });
        Assert.Equal(["bystander"], Database.Read(store => store.ProjectNames));
        Assert.Single(Database.Tasks("bystander"));
        Database.AssertSound();
    }
}
