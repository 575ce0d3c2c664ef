using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Databases;

/// <summary>Projects kept in a database, as a user keeps them.</summary>
public sealed class DatabaseTests : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private static readonly string Labels = Repository.File("examples", "clinic-notes.xml");
    private readonly TemporaryFolder _folder = new();
    private readonly EngineFixture _engine;
    private readonly string _database;

    public DatabaseTests(EngineFixture engine)
    {
        _engine = engine;
        _database = _folder.File("projects.db");
        Output("Import-AlabProject $notes -Database $db -LabelConfig $xml");
    }

    [Fact]
    public void The_native_library_comes_from_the_staged_folder()
    {
        string[] libraries = [.. System.Diagnostics.Process.GetCurrentProcess().Modules.Cast<System.Diagnostics.ProcessModule>()
            .Select(module => module.FileName)
            .Where(file => file.Contains("e_sqlite3", StringComparison.Ordinal) && !file.EndsWith("provider.e_sqlite3.dll", StringComparison.Ordinal))];
        Assert.Equal([Repository.Staged("runtimes")], libraries.Select(RuntimesOf).Distinct());
    }

    [Theory]
    [InlineData("Json", "clinic-notes.json.golden")]
    [InlineData("JsonLines", "clinic-notes.jsonl")]
    [InlineData("Csv", "clinic-notes.csv")]
    [InlineData("Tsv", "clinic-notes.tsv")]
    [InlineData("Conll", "clinic-notes.config.conll")]
    public void An_export_has_the_bytes_of_one_from_the_file(string format, string golden)
    {
        Output($"Export-AlabProject -Database $db -Project clinic-notes -Destination ($folder + '/out') -Format {format}");
        Assert.Equal(File.ReadAllBytes(Repository.File("tests", "golden", golden)), File.ReadAllBytes(_folder.File("out")));
    }

    [Theory]
    [InlineData("-Id 3, 5")]
    [InlineData("-Title note-0[12]*")]
    [InlineData("-Title NOTE-22.TXT")]
    [InlineData("-Label DEVICE, Endocrinology")]
    [InlineData("-Annotator MAURO -Label DRUG")]
    [InlineData("-OnlyGroundTruth")]
    [InlineData("-OnlyGroundTruth -Annotator eric -Label DRUG -ChangedAfter 2022-01-01 -Title *.txt")]
    [InlineData("-ExcludeTasksWithoutCompletions")]
    [InlineData("-ChangedAfter 2022-10-30")]
    [InlineData("-ChangedBefore 2022-10-30 -Id 1, 2, 3, 4, 5, 6")]
    [InlineData("-Search '\"left eye\" ibuprofen'")]
    [InlineData("-Search headache -Annotator eric -Label PROBLEM")]
    public void Filters_choose_what_they_choose_from_the_file(string filter)
    {
        string[] expected = Lines($"Get-AlabTask $notes {filter} | ConvertTo-AlabJson -AsLines");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Lines($"Get-AlabTask -Database $db -Project clinic-notes {filter} | ConvertTo-AlabJson -AsLines"));
    }

    [Fact]
    public void Figures_are_those_of_the_file_and_say_where_the_project_is()
    {
        const string Figures =
            "\"$($_.Name) $($_.Tasks) $($_.TasksWithCompletions) $($_.TasksWithGroundTruth) $($_.Completions) $($_.Predictions) $($_.Results.Keys) $($_.Results.Values) $($_.Labels) $($_.Annotators) $($_.FirstDate.Ticks) $($_.LastDate.Ticks)\"";
        string[] expected = Lines($"Get-AlabProject $notes | ForEach-Object {{ {Figures} }}");
        Assert.Equal(expected, Lines($"Get-AlabProject -Database $db | ForEach-Object {{ {Figures} }}"));
        PSObject project = Assert.Single(Output("Get-AlabProject -Database $db -Name CLINIC*"));
        Assert.Equal((_database, "clinic-notes", true), (project.Properties["Database"].Value.ToString(), project.Properties["Project"].Value, project.Properties["IsComplete"].Value));
        Assert.Null(project.Properties["Import"].Value);
    }

    [Fact]
    public void A_task_knows_the_text_that_its_configuration_names() => Assert.Equal(
        Lines("(Get-AlabTask $notes -Id 1).Text"), Lines("(Get-AlabTask -Database $db -Project clinic-notes -Id 1).Text"));

    [Fact]
    public void PassThru_tells_what_became_of_the_tasks()
    {
        const string Counts = "| ForEach-Object Import | ForEach-Object { \"$($_.Added) $($_.Changed) $($_.Unchanged) $($_.Skipped) $($_.Removed) $($_.Missing)\" }";
        _folder.Write("p.json", """[{"id":1,"x":1,"data":{}},{"id":2,"data":{}},{"id":3,"data":{}}]""");
        Assert.Equal(["3 0 0 0 0 0"], Lines($"Import-AlabProject ($folder + '/p.json') -Database $db -PassThru {Counts}"));
        _folder.Write("p.json", """[{"id":1,"x":2,"data":{}},{"id":3,"data":{}},{"id":4,"data":{}}]""");
        Assert.Equal(["1 0 1 1 0 1"], Lines($"Import-AlabProject ($folder + '/p.json') -Database $db -OnConflict Skip -PassThru {Counts}"));
        Assert.Equal(["0 1 2 0 1 0"], Lines($"Import-AlabProject ($folder + '/p.json') $db -OnConflict Overwrite -RemoveMissing -PassThru {Counts}"));
        Assert.Empty(Output("Import-AlabProject ($folder + '/p.json') -Database $db"));
    }

    [Fact]
    public void Duplicates_and_tasks_without_id_are_warned_of()
    {
        _folder.Write("p.json", """[{"id":1,"x":1,"data":{}},{"id":1,"x":2,"data":{}},{"x":3,"data":{}}]""");
        EngineResult result = Run("Import-AlabProject ($folder + '/p.json') -Database $db -Verbose; Get-AlabTask -Database $db -Project p | ConvertTo-AlabJson -AsLines");
        Assert.Equal(["""{"id":1,"x":2,"data":{}}""", """{"x":3,"data":{}}"""], result.Lines);
        Assert.Contains(result.Warnings, text => text.Contains("DuplicateTaskId 1", StringComparison.Ordinal) && text.Contains("last", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, text => text.Contains("1 tasks have no id", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, text => text.Contains("2 added", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-AlabTask -Database $db -Project half")]
    [InlineData("Export-AlabProject -Database $db -Project half -Destination ($folder + '/half.csv') -Format Csv")]
    public void An_incomplete_project_is_warned_of(string command)
    {
        _folder.Write("half.json", """[{"id":1,"data":{}},{"id":2,"data":{},"x":tru}]""");
        Assert.Equal(["JsonMalformed"], Run("Import-AlabProject ($folder + '/half.json') -Database $db").ErrorIds);
        EngineResult result = Run(command);
        Assert.Empty(result.ErrorIds);
        Assert.Contains("half", Assert.Single(result.Warnings, text => text.Contains("did not come to its end", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(["False"], Lines("(Get-AlabProject -Database $db -Name half).IsComplete"));
        _folder.Write("half.json", """[{"id":1,"data":{}},{"id":2,"data":{}}]""");
        Assert.Equal(["True"], Lines("(Import-AlabProject ($folder + '/half.json') -Database $db -PassThru).IsComplete"));
        Assert.DoesNotContain(Run(command).Warnings, text => text.Contains("did not come", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string RuntimesOf(string file) => file[..(file.IndexOf($"runtimes{Path.DirectorySeparatorChar}", StringComparison.Ordinal) + "runtimes".Length)];

    private EngineResult Run(string script) =>
        _engine.Run($"param($notes, $xml, $db, $folder) {script}", Notes, Labels, _database, _folder.Path);

    private IReadOnlyList<PSObject> Output(string script) =>
        _engine.Output($"param($notes, $xml, $db, $folder) {script}", Notes, Labels, _database, _folder.Path);

    private string[] Lines(string script) => [.. Output(script).Select(line => line.ToString())];
}
