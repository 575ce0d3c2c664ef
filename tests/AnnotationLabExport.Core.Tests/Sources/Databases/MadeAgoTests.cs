using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>Label Studio words anew in every export how long ago something was made, which changes no task.</summary>
public abstract class MadeAgoTests : StoreTests
{
    private protected MadeAgoTests(TrialDatabase database)
        : base(database)
    {
    }

    [StoreTheory]
    [InlineData("3\\u00a0minutes", "2\\u00a0days, 4\\u00a0hours", false)]
    [InlineData("3 minutes", "3 minutes", false)]
    [InlineData("2022-10-29T14:42:50.867Z", "2022-10-29T14:42:51.867Z", true)]
    [InlineData("3 minutes", "2022-10-29T14:42:51.867Z", true)]
    public void A_task_is_changed_by_a_date_but_not_by_its_age(string before, string after, bool isChanged)
    {
        Database.Import("p", Task(before, "kept"));

        ImportCounts counts = Database.Import("p", Task(after, "kept"));

        Assert.Equal(isChanged ? (1, 0) : (0, 1), (counts.Changed, counts.Unchanged));
        Assert.Equal(Task(isChanged ? after : before, "kept"), $"[{Assert.Single(Database.Tasks("p"))}]");
    }

    [StoreFact]
    public void What_stands_after_an_age_counts()
    {
        Database.Import("p", Task("3 minutes", "one"));

        Assert.Equal(1, Database.Import("p", Task("4 minutes", "other")).Changed);
    }

    private static string Task(string age, string last) =>
        $$"""[{"id":1,"data":{"text":"Note"},"predictions":[{"created_ago":"{{age}}","result":[]}],"drafts":[{"created_ago":"{{age}}"}],"annotations":[{"result":[],"created_ago":"{{age}}","note":"{{last}}"}]}]""";
}
