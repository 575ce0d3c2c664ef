namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>Runs one script over the example project in processes of other languages and time zones.</summary>
public sealed class ElsewhereFixture : IDisposable
{
    private const string Script = """
        param($From, $To)
        "$([cultureinfo]::CurrentCulture.Name) $([TimeZoneInfo]::Local.BaseUtcOffset.TotalMinutes)"
        $config = [System.IO.Path]::ChangeExtension($From, 'xml')
        $all = @{ Format = 'Json', 'JsonLines', 'Csv', 'Tsv', 'Conll2003'; PassThru = $true }
        Export-AlabProject $From -Destination "$To/files/" @all -IncludeMetadata -EscapeFormula -CompletionPolicy Latest -AnnotationSource Both |
            ForEach-Object { "$($_.Format) $($_.Tasks) $($_.Annotations) $($_.Sha256)" }
        $null = Export-AlabProject $From -Destination "$To/long.csv" -Format Csv -Shape Long -CompletionPolicy PreferGroundTruth -PassThru
        $null = Export-AlabProject $From -Destination "$To/words.conll" -Format Conll -Tokenizer Word -SentenceSplit Sentence -LabelConfig $config -PassThru
        Import-AlabProject $From -Database "$To/p.db" -LabelConfig $config
        $null = Export-AlabProject -Database "$To/p.db" -Project clinic-notes -Destination "$To/stored/" @all
        Test-AlabProject $From -LabelConfig $config | ForEach-Object {
            "$($_.Severity) $($_.Code) $($_.Line) $($_.TaskId) $($_.CompletionId) $($_.PredictionId) $($_.ResultId) $($_.Start) $($_.End) $($_.Detail) $($_.Excerpt) $($_.Message) $($_.Remedy)"
        }
        Get-AlabTask $From | ForEach-Object Completions | ForEach-Object { "$($_.LeadTime) $($_.CreatedDate.UtcTicks) $($_.UpdatedDate.UtcTicks)" }
        $sources = @{ Path = $From }, @{ Database = "$To/p.db"; Project = 'clinic-notes' }
        foreach ($source in $sources) {
            foreach ($filter in
                @{ ChangedAfter = '2022-10-29T23:00:00+02:00' }, @{ ChangedAfter = '2022-10-29T14:07:12Z'; ChangedBefore = '2022-10-29T14:07:13Z' },
                @{ Annotator = 'ERIC'; Id = 5, 6, 7 }, @{ Title = 'NOTE-1?.TXT' }, @{ Search = 'LISINOPRIL' }) {
                "ids $((Get-AlabTask @source @filter).Id -join ' ')"
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public ElsewhereFixture() => Home = Run("en_US", "UTC");

    /// <summary>What came out in the first place.</summary>
    internal Outcome Home { get; }

    /// <summary>Runs the script once more, in another place.</summary>
    internal Outcome Run(string language, string timeZone)
    {
        string to = Directory.CreateDirectory(_folder.File(language)).FullName;
        string script = _folder.Write("job.ps1", Script);
        var environment = new Dictionary<string, string> { ["LC_ALL"] = $"{language}.UTF-8", ["LANG"] = $"{language}.UTF-8", ["TZ"] = timeZone };
        PwshResult result = PwshProcess.Script(environment, script, "-From", Repository.File("examples", "clinic-notes.json"), "-To", to);
        Assert.True(result.ExitCode == 0, result.Error);
        string[] lines = result.Output.Split('\n');
        return new Outcome(lines[0], lines[1..], Directory.GetFiles(to, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".db", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(to, path), File.ReadAllBytes));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What came out of the script.</summary>
    internal sealed record Outcome(string Place, IReadOnlyList<string> Lines, IReadOnlyDictionary<string, byte[]> Files);
}
