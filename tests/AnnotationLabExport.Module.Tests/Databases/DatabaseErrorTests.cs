using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Databases;

/// <summary>Errors and questions of the cmdlets that use a database, and that nothing is touched then.</summary>
public sealed class DatabaseErrorTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Get-AlabProject -Database none.db", "DatabaseNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-AlabTask -Database none.db -Project p", "DatabaseNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Export-AlabProject -Database none.db -Project p -Destination x.csv -Format Csv", "DatabaseNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Remove-AlabProject -Database none.db -Name p -Confirm:$false", "DatabaseNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-AlabProject -Database p.json", "DatabaseInvalid", ErrorCategory.InvalidData)]
    [InlineData("Import-AlabProject p.json -Database p.json", "DatabaseInvalid", ErrorCategory.InvalidData)]
    [InlineData("Get-AlabTask -Database p.db -Project P", "ProjectNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-AlabTask -Database p.db -Project p*", "ProjectNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-AlabProject -Database p.db -Name other", "ProjectNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Remove-AlabProject -Database p.db -Name other -Confirm:$false", "ProjectNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Export-AlabProject -Database p.db -Project other -Destination x.csv -Format Csv", "ProjectNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-AlabTask -Database p.db -Project p -Search 'a AND'", "SearchInvalid", ErrorCategory.InvalidArgument)]
    [InlineData("Import-AlabProject q.json -Database p.db -Name p -OnConflict Fail", "TaskExists", ErrorCategory.ResourceExists)]
    [InlineData("Import-AlabProject none.json -Database new.db", "SourceNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Import-AlabProject p.json -Database new.db -LabelConfig none.xml", "SourceNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Import-AlabProject p.json -Database new.db -LabelConfig p.json", "LabelConfigInvalid", ErrorCategory.InvalidData)]
    [InlineData("Import-AlabProject p.json -Database no/where.db", "DatabaseFailed", ErrorCategory.ResourceUnavailable)]
    [InlineData("Import-AlabProject p.json -Database Env:new.db", "ProviderNotSupported", ErrorCategory.InvalidArgument)]
    public void Every_error_has_its_id(string command, string id, ErrorCategory category)
    {
        Fill();
        string[] before = Directory.GetFileSystemEntries(_folder.Path);
        EngineResult result = Run(command);
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal((id, category), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(_folder.Path).Order());
        Assert.Equal(["""{"id":1,"x":1,"data":{}}"""], Run("Get-AlabTask -Database p.db -Project p | ConvertTo-AlabJson -AsLines").Lines);
    }

    [Theory]
    [InlineData("Get-AlabProject -Database p.db")]
    [InlineData("Import-AlabProject q.json -Database p.db")]
    public void A_database_of_a_newer_module_is_left_alone(string command)
    {
        Fill();
        StagedSqlite.Value(_folder.File("p.db"), "PRAGMA user_version = 1000");
        byte[] before = File.ReadAllBytes(_folder.File("p.db"));
        ErrorRecord error = Assert.Single(Run(command).Errors);
        Assert.StartsWith("DatabaseTooNew,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("update the module", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.File("p.db")));
    }

    [Fact]
    public void Two_sources_of_one_call_do_not_become_one_project()
    {
        Fill();
        Assert.Equal(["ProjectTaken"], Run("Import-AlabProject p.json, q.json -Database new.db -Name one").ErrorIds);
        Assert.Equal(["""{"id":1,"x":1,"data":{}}"""], Run("Get-AlabTask -Database new.db -Project one | ConvertTo-AlabJson -AsLines").Lines);
        Assert.Empty(Run("Import-AlabProject p.json, q.json -Database new.db").ErrorIds);
        Assert.Equal(["one", "p", "q"], Run("(Get-AlabProject -Database new.db).Name").Lines);
    }

    [Theory]
    [InlineData("Import-AlabProject p.json -Database new.db -WhatIf")]
    [InlineData("Get-AlabTask p.json | Import-AlabProject -Database new.db -WhatIf")]
    [InlineData("Import-AlabProject q.json -Database p.db -Name p -WhatIf")]
    [InlineData("Remove-AlabProject -Database p.db -Name p -WhatIf")]
    [InlineData("Get-AlabProject -Database p.db | Remove-AlabProject -WhatIf")]
    [InlineData("Export-AlabProject -Database p.db -Project p -Destination x.csv -Format Csv -WhatIf")]
    public void WhatIf_touches_nothing(string command)
    {
        Fill();
        byte[] before = File.ReadAllBytes(_folder.File("p.db"));
        Assert.Empty(Run(command).ErrorIds);
        Assert.StartsWith("What if: ", engine.Host.Text, StringComparison.Ordinal);
        Assert.Equal(["p.db", "p.json", "q.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
        Assert.Equal(before, File.ReadAllBytes(_folder.File("p.db")));
    }

    [Theory]
    [InlineData('y', 0)]
    [InlineData('n', 1)]
    public void A_removal_asks_first(char answer, int left)
    {
        Fill();
        engine.Host.Clear();
        engine.Host.Answer = answer;
        Assert.Empty(Run("Remove-AlabProject p.db p").ErrorIds);
        engine.Host.Answer = null;
        Assert.Contains("Remove project p", Assert.Single(engine.Host.Questions), StringComparison.Ordinal);
        Assert.Equal(left, Run("Get-AlabProject -Database p.db").Output.Count);
    }

    [Fact]
    public void A_removal_takes_wildcards_and_names_that_look_like_them()
    {
        _folder.Write("x.json", """{"id":1,"data":{}}""");
        foreach (string name in (string[])["n1", "n2", "n[1]", "N3", "other"])
            Assert.Empty(Run($"Import-AlabProject x.json -Database p.db -Name '{name}'").ErrorIds);
        Assert.Empty(Run("Remove-AlabProject p.db 'n[1]' -Confirm:$false").ErrorIds);
        Assert.Equal(["N3", "n1", "n2", "other"], Run("(Get-AlabProject -Database p.db).Name").Lines);
        Assert.Empty(Run("Remove-AlabProject p.db 'n[1]' -Confirm:$false").ErrorIds);
        Assert.Equal(["N3", "n2", "other"], Run("(Get-AlabProject -Database p.db).Name").Lines);
        Assert.Empty(Run("Remove-AlabProject p.db n* -Confirm:$false").ErrorIds);
        Assert.Equal(["other"], Run("(Get-AlabProject -Database p.db).Name").Lines);
        Assert.Empty(Run("Remove-AlabProject p.db nothing* -Confirm:$false").ErrorIds);
    }

    public void Dispose() => _folder.Dispose();

    private void Fill()
    {
        _folder.Write("p.json", """[{"id":1,"x":1,"data":{}}]""");
        _folder.Write("q.json", """[{"id":1,"x":2,"data":{}}]""");
        Assert.Empty(Run("Import-AlabProject p.json -Database p.db").ErrorIds);
        engine.Host.Clear();
    }

    private EngineResult Run(string script) => engine.Run(
        $"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); {script}", _folder.Path);
}
