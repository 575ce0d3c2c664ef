using System.Globalization;
using System.Security.Cryptography;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using FsCheck;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>What holds of parts whatever the tasks are (docs/formats.md §12, §13).</summary>
[Properties(MaxTest = 100)]
public sealed class PartProperties
{
    private static readonly string[] Cultures = ["", "ar-SA", "tr-TR", "de-CH"];

    [Property]
    public void A_group_is_never_in_two_parts(byte[] patients, bool stratify, bool nearDuplicate, byte parts)
    {
        string[] tasks = [.. patients.Select((patient, id) =>
            $$$"""{"id":{{{id}}},"data":{"text":"seen today, note {{{id % 3}}} of a patient as before","patient":{{{patient % 7}}}},"completions":[{"result":[{"type":"labels","value":{"labels":["L{{{id % 4}}}"]}}]}]}""")];
        double[] ratios = [.. Enumerable.Range(1, 2 + (parts % 4)).Select(part => (double)part)];
        var options = new PartOptions
        {
            GroupField = "patient",
            Stratify = stratify,
            Similarity = nearDuplicate ? 0.8 : null,
            Parts = new PartRatios(ratios, [.. ratios.Select(ratio => $"p{ratio}")]),
        };
        SplitRun run = SplitRun.Of(tasks, options);
        Assert.Equal(tasks.Length, run.Parts.Length);
        Assert.All(
            run.Parts.Select((part, i) => (part, Patient: patients[i] % 7)).GroupBy(task => task.Patient),
            group => Assert.Single(group.Select(task => task.part).Distinct()));
    }

    [Property]
    public void A_part_by_hash_is_the_same_whatever_else_there_is_in_any_order_on_any_culture(NonNull<string>[] ids, int seed, byte culture)
    {
        string[] tasks = [.. ids.Select(id => $$"""{"id":{{System.Text.Json.JsonSerializer.Serialize(id.Get)}}}""")];
        PartOptions options = new() { Seed = seed };
        Dictionary<string, string> alone = tasks.Distinct().ToDictionary(task => task, task => Assert.Single(SplitRun.Of([task], options).Parts));
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[culture % Cultures.Length]);
        try
        {
            Assert.Equal(tasks.Reverse().Select(task => alone[task]), SplitRun.Of(tasks.Reverse(), options).Parts);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Six standard deviations of a binomial around each share.</summary>
    [Property(MaxTest = 20)]
    public void The_shares_are_what_a_binomial_allows(int seed, byte first, byte second)
    {
        const int Tasks = 3000;
        var ratios = new PartRatios([1 + first, 1 + second]);
        SplitRun run = SplitRun.Of(Enumerable.Range(1, Tasks).Select(id => $$"""{"id":{{id}}}"""), new() { Seed = seed, Parts = ratios });
        double share = ratios.Share(0);
        double deviation = Math.Sqrt(Tasks * share * (1 - share));
        Assert.InRange(run.Parts.Count(part => part == "train") - (share * Tasks), -6 * deviation - 1, 6 * deviation + 1);
    }

    [Property(Arbitrary = [typeof(NastyProjects)], MaxTest = 60)]
    public void The_hashes_of_a_manifest_are_those_of_the_files(NastyProject project)
    {
        using var folder = new TemporaryFolder();
        AlabFormat[] formats = [AlabFormat.JsonLines, AlabFormat.Csv, AlabFormat.Conll2003];
        ExportTarget[] targets = [.. formats.Select(format => new ExportTarget(format, folder.File($"p{ExportFormats.Of(format).Extension}")))];
        var request = new ManifestRequest { Path = folder.File("p.manifest.json"), Options = new Dictionary<string, object>() };
        using var keeper = new ManifestKeeper(new ManifestModule("m", "1"), new(), request);
        using (var export = new FileExport(targets, new(), Utf8.WithoutMark, false, null, null, keeper))
            export.Run(keeper.Take(new MemorySource(project.Json), new SilentProgress(), CancellationToken.None), new SilentProgress(), CancellationToken.None);
        ExportManifest manifest = ExportManifest.Read(request.Path)!;
        Assert.Equal(formats, manifest.Files.Select(file => file.Format));
        foreach (ManifestFile file in manifest.Files)
        {
            byte[] bytes = File.ReadAllBytes(folder.File(file.Name));
            Assert.Equal((bytes.Length, Convert.ToHexString(SHA256.HashData(bytes))), ((int)file.Bytes, file.Sha256));
        }
    }
}
