using System.Text.Json;
using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>What users and projects write never becomes SQL.</summary>
public sealed class HostileTextTests : IDisposable
{
    private readonly TrialDatabase _database = new();

    public static TheoryData<string> Texts =>
    [
        "'; DROP TABLE task; --", "\"; DELETE FROM project; --", "' OR '1'='1", "$1", "{0}", "{", "%", "_", "*", "[a]", "?1 @p :p",
        "a\0b", "\u202Ex", "x'41'", "/* */", "a\nb", " ", "NULL", "null", "1; ATTACH 'x' AS y",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_anywhere_is_only_text(string text)
    {
        string spelled = JsonSerializer.Serialize(text);
        string task =
            $$$"""{"id":{{{spelled}}},"data":{"title":{{{spelled}}},"text":{{{spelled}}}},"completions":[{"created_username":{{{spelled}}},"result":[{"type":{{{spelled}}},"value":{{{{spelled}}}:[{{{spelled}}}]}}]}]}""";
        _database.Import("bystander", """[{"id":1,"data":{"title":"x","text":"x"},"completions":[{"created_username":"x"}]}]""");
        _database.Import(text, task);
        _database.Import(text, task);

        foreach (TaskFilter filter in (TaskFilter[])
        [
            new() { Ids = new HashSet<string> { text } },
            new() { Labels = new HashSet<string> { text } },
            text.Trim().Length == 0 ? new() : new() { Annotators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { text.Trim() } },
            new() { Title = title => title == text },
        ])
        {
            Assert.Single(_database.Chosen(text, new() { Filter = filter }));
            if (filter.Annotators is not null || text.Trim().Length > 0 || filter.Ids is not null || filter.Labels is not null || filter.Title is not null)
                Assert.Empty(_database.Chosen("bystander", new() { Filter = filter }));
        }

        Assert.Equal([text], _database.Read(store => store.Figures(text)).Labels);
        Assert.Equal(["bystander", text], _database.Read(store => store.ProjectNames).OrderBy(name => name != "bystander"));
        _database.Read(store =>
        {
            store.Remove(text, CancellationToken.None);
            return 0;
        });
        Assert.Equal(["bystander"], _database.Read(store => store.ProjectNames));
        Assert.Single(_database.Tasks("bystander"));
        _database.AssertSound();
    }

    public void Dispose() => _database.Dispose();
}
