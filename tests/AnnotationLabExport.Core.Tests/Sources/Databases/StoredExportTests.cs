using System.Text;
using AnnotationLabExport.CoreTests.Properties;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>An export from a database is byte for byte that of the source.</summary>
[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 60)]
public sealed class StoredExportTests : IDisposable
{
    private static readonly FormatOptions[] Choices =
    [
        new(),
        new() { Own = [new JsonOptions { Style = JsonStyle.Compact }, new TableOptions { Shape = TableShape.Long }], Choice = new() { Source = AnnotationSource.Both } },
        new() { Choice = new() { OnlyGroundTruth = true, Policy = CompletionPolicy.Latest } },
        new() { Choice = new() { ExcludeTasksWithoutCompletions = true, Source = AnnotationSource.Predictions } },
    ];

    private readonly TrialDatabase _database = new();

    [Theory]
    [InlineData(null)]
    [InlineData("clinic-notes.xml")]
    public void The_example_project_comes_out_as_from_its_file(string? config)
    {
        byte[] json = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        LabelConfig? labels = config is null ? null : LabelConfig.Load(Repository.Example(config));
        _database.Import("p", json, new() { LabelConfig = labels });
        AssertSameExports(new MemorySource(json), labels);
    }

    [Property]
    public void Nasty_projects_come_out_as_from_their_files(NastyProject project)
    {
        var keys = new HashSet<string>();
        NastyProject distinct = project with { Tasks = [.. project.Tasks.Where(task => keys.Add(KeyOf(task) ?? $"{keys.Count}none"))] };
        using var database = new TrialDatabase();
        database.Import("p", distinct.Values);
        AssertSameExports(database, new MemorySource(distinct.Json), null);
    }

    [Fact]
    public void A_project_without_tasks_comes_out_as_from_its_file()
    {
        _database.Import("p", "[]");
        AssertSameExports(new MemorySource("[]"), null);
    }

    [Fact]
    public void The_configuration_comes_with_the_tasks_byte_for_byte()
    {
        byte[] xml = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<View>\r\n <!-- é --><Text name='t' value='$note'/>\t</View>\r\n")];
        _database.Import("p", """{"id":1}""", new() { LabelConfig = LabelConfig.Parse(xml, "x") });
        _database.Import("p", """{"id":2}""");
        Assert.Equal(xml, _database.Read(store => store.Tasks("p", new()).LabelConfig!.Xml.ToArray()));
        _database.Import("other", """{"id":1}""");
        Assert.Null(_database.Read(store => store.Tasks("other", new()).LabelConfig));
    }

    [Fact]
    public void Tasks_of_any_size_come_out_whole()
    {
        var random = new Random(1);
        string noise = Convert.ToBase64String(Enumerable.Range(0, 700_000).Select(_ => (byte)random.Next(256)).ToArray());
        string[] tasks =
        [
            "{}", """{"id":1,"data":{"text":"a"}}""", $$"""{"id":2,"x":"{{noise}}"}""", """{"id":3}""",
            $$"""{"id":4,"x":"{{new string('y', 3_000_000)}}"}""", """{"id":5,"x":[]}""",
        ];
        _database.Import("p", string.Concat(tasks));
        Assert.Equal(tasks, _database.Tasks("p"));
    }

    public void Dispose() => _database.Dispose();

    private static string? KeyOf(string task)
    {
        AnnotationLabExport.Json.JsonValue id = Loaded.Value(Encoding.Latin1.GetBytes(task.Trim())).Member(AnnotationLabExport.Json.MemberName.Id);
        return id.IsPresent ? Surrogates.Replace(AnnotationLabExport.Json.ScalarText.Of(id)) : null;
    }

    private void AssertSameExports(ITaskSource expected, LabelConfig? config) => AssertSameExports(_database, expected, config);

    private static void AssertSameExports(TrialDatabase database, ITaskSource expected, LabelConfig? config)
    {
        foreach (FormatOptions options in Choices)
        {
            foreach (AlabFormat format in AnyFormat.WithoutConfig)
            {
                byte[] stored = database.Read(store =>
                {
                    ITaskSource source = store.Tasks("p", new() { Choice = options.Choice });
                    return ExportRun.Of(source, format, options with { Config = source.LabelConfig }).Bytes;
                });
                Assert.Equal(ExportRun.Of(expected, format, options with { Config = config }).Bytes, stored);
            }
        }
    }
}
