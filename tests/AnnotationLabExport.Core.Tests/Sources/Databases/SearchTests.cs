using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

public abstract class SearchTests : StoreTests
{
    private protected SearchTests(TrialDatabase database)
        : base(database)
    {
        Database.Import("p", """
            [{"id":1,"data":{"text":"Severe chest pain after the cardiac test, no fever."}},
             {"id":2,"data":{"text":"Pain in the chest. Fever and chills; cardiology says b.i.d."}},
             {"id":3,"data":{"text":"The left and very sore knee of Jos\u00e9, GRÖSSE 5"}},
             {"id":4,"data":{"title":"fever","text":"Jose NEAR AND"}},
             {"id":5,"data":{"x":1}}]
            """);
    }

    [StoreTheory]
    [InlineData("pain", "1 2")]
    [InlineData("PAIN", "1 2")]
    [InlineData("pai", "")]
    [InlineData("chest fever", "1 2")]
    [InlineData("chest chills", "2")]
    [InlineData("chest AND chills", "2")]
    [InlineData("\"chest pain\"", "1")]
    [InlineData("\"the chest\"", "2")]
    [InlineData("card*", "1 2")]
    [InlineData("cardio*", "2")]
    [InlineData("\"after the card\" *", "1")]
    [InlineData("chills OR knee", "2 3")]
    [InlineData("fever NOT chills", "1")]
    [InlineData("(fever OR knee) NOT severe", "2 3")]
    [InlineData("fever OR knee chest", "1 2")]
    [InlineData("NEAR(left knee, 5)", "3")]
    [InlineData("NEAR(left knee, 2)", "")]
    [InlineData("NEAR(knee left, 3)", "3")]
    [InlineData("\"b.i.d.\"", "2")]
    [InlineData("größe OR grösse", "3")]
    [InlineData("josé", "3")]
    [InlineData("JOSÉ", "3")]
    [InlineData("jose", "4")]
    [InlineData("\"near\" \"and\"", "4")]
    [InlineData("and", "2 3 4")]
    [InlineData("text : knee", "3")]
    [InlineData("nowhere", "")]
    [InlineData("", "1 2 3 4 5")]
    [InlineData(" \t", "1 2 3 4 5")]
    public void A_query_finds_tasks_by_their_text(string query, string ids) => Assert.Equal(ids, Database.Found(query));

    [StoreTheory]
    [InlineData("b.i.d.")]
    [InlineData("\"chest")]
    [InlineData("chest AND")]
    [InlineData("NOT chest")]
    [InlineData("(chest")]
    [InlineData("chest)")]
    [InlineData("AND")]
    [InlineData("NEAR(chest pain")]
    [InlineData("title : fever")]
    [InlineData("rank : fever")]
    [InlineData("*")]
    [InlineData("*reads")]
    [InlineData("*id")]
    [InlineData("fever;")]
    [InlineData("' OR 1=1 --")]
    [InlineData("chest\0 AND")]
    public void What_is_no_query_is_told(string query)
    {
        AlabException error = Assert.Throws<AlabException>(() => Database.Found(query));
        Assert.Equal((ErrorCode.SearchInvalid, Database.Location), (error.Code, error.Target));
        Assert.Contains($"'{query}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("double quotes", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SQL", error.Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public void Changed_and_removed_tasks_are_no_longer_found_by_their_old_words()
    {
        Database.Import("p", """[{"id":1,"data":{"text":"better now"}},{"id":3,"data":{}}]""");
        Assert.Equal(("", "1", ""), (Database.Found("severe"), Database.Found("better"), Database.Found("knee")));
        Database.Import("p", """{"id":1,"data":{"text":"better now"}}""", new() { RemoveMissing = true });
        Assert.Equal(("", "1"), (Database.Found("chills"), Database.Found("better")));
        Database.Import("p", """{"id":2,"data":{"text":"chills again"}}""");
        Assert.Equal(("2", ""), (Database.Found("chills"), Database.Found("fever")));
    }

    [StoreFact]
    public void A_project_is_searched_alone()
    {
        Database.Import("q", """{"id":9,"data":{"text":"fever"}}""");
        Assert.Equal(("9", "1 2"), (Database.Found("fever", "q"), Database.Found("fever")));
        Database.Read(store =>
        {
            store.Remove("p", CancellationToken.None);
            return 0;
        });
        Database.Import("p", """{"id":1,"data":{"text":"cough"}}""");
        Assert.Equal(("9", ""), (Database.Found("fever", "q"), Database.Found("fever")));
    }

    [StoreTheory]
    [InlineData(ConflictAction.Overwrite, "A")]
    [InlineData(ConflictAction.Skip, "old")]
    public void A_new_configuration_decides_anew_what_the_text_is(ConflictAction onConflict, string first)
    {
        Database.Import("q", """
            [{"id":1,"data":{"text":"plain","note":"old"}},{"id":2,"data":{"text":"plain","note":"B"}},{"id":3,"data":{"text":"plain","note":"C"}}]
            """);
        Database.Import(
            "q",
            """[{"id":1,"data":{"text":"plain","note":"A"}},{"id":2,"data":{"text":"plain","note":"B"}}]""",
            new() { LabelConfig = TrialDatabase.Config("note"), OnConflict = onConflict });
        Assert.Equal(("", "1", "2", "3"), (Database.Found("plain", "q"), Database.Found(first, "q"), Database.Found("B", "q"), Database.Found("C", "q")));
        Assert.Equal(["B"], Database.Chosen("q", new(), "b").Select(task => task.Text));
    }

    [StoreFact]
    public void An_import_after_one_that_broke_off_ends_what_the_new_configuration_began()
    {
        const string Tasks = """[{"id":1,"data":{"text":"plain","note":"A"}},{"id":2,"data":{"text":"plain","note":"B"}}""";
        Database.Import("q", Tasks + "]");
        ImportOptions options = new() { LabelConfig = TrialDatabase.Config("note"), OnConflict = ConflictAction.Fail };
        Assert.Throws<AlabException>(() => Database.Import("q", """[{"id":1,"data":{"text":"changed"}}]""", options));
        Assert.Equal(2, Database.Import("q", Tasks + "]", options).Unchanged);
        Assert.Equal(("", "1", "2"), (Database.Found("plain", "q"), Database.Found("A", "q"), Database.Found("B", "q")));
    }
}
