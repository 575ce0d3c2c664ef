using System.Text;
using AnnotationLabExport.CoreTests.Properties;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>An export from a database is byte for byte that of the source.</summary>
public abstract class StoredExportTests : StoreTests
{
    private static readonly FormatOptions[] Choices =
    [
        new(),
        new() { Own = [new JsonOptions { Style = JsonStyle.Compact }, new TableOptions { Shape = TableShape.Long }], Choice = new() { Source = AnnotationSource.Both } },
        new() { Choice = new() { OnlyGroundTruth = true, Policy = CompletionPolicy.Latest } },
        new() { Choice = new() { ExcludeTasksWithoutCompletions = true, Source = AnnotationSource.Predictions } },
    ];

    private readonly Func<TrialDatabase> _make;
    private readonly int _tests;

    private protected StoredExportTests(Func<TrialDatabase> make, int tests)
        : base(make()) => (_make, _tests) = (make, tests);

    [StoreTheory]
    [InlineData(null)]
    [InlineData("clinic-notes.xml")]
    public void The_example_project_comes_out_as_from_its_file(string? config)
    {
        byte[] json = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        LabelConfig? labels = config is null ? null : LabelConfig.Load(Repository.Example(config));
        Database.Import("p", json, new() { LabelConfig = labels });
        AssertSameExports(new MemorySource(json), labels);
    }

    [StoreFact]
    public void Nasty_projects_come_out_as_from_their_files() =>
        Prop.ForAll(NastyProjects.Projects(), AssertSameExports).Check(Config.QuickThrowOnFailure.WithMaxTest(_tests));

    [StoreFact]
    public void A_project_without_tasks_comes_out_as_from_its_file()
    {
        Database.Import("p", "[]");
        AssertSameExports(new MemorySource("[]"), null);
    }

    [StoreFact]
    public void The_configuration_comes_with_the_tasks_byte_for_byte()
    {
        byte[] xml = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<View>\r\n <!-- é --><Text name='t' value='$note'/>\t</View>\r\n")];
        Database.Import("p", """{"id":1}""", new() { LabelConfig = LabelConfig.Parse(xml, "x") });
        Database.Import("p", """{"id":2}""");
        Assert.Equal(xml, Database.Read(store => store.Tasks("p", new()).LabelConfig!.Xml.ToArray()));
        Database.Import("other", """{"id":1}""");
        Assert.Null(Database.Read(store => store.Tasks("other", new()).LabelConfig));
    }

    [StoreFact]
    public void Tasks_of_any_size_come_out_whole()
    {
        var random = new Random(1);
        string noise = Convert.ToBase64String(Enumerable.Range(0, 700_000).Select(_ => (byte)random.Next(256)).ToArray());
        string[] tasks =
        [
            "{}", """{"id":1,"data":{"text":"a"}}""", $$"""{"id":2,"x":"{{noise}}"}""", """{"id":3}""",
            $$"""{"id":4,"x":"{{new string('y', 3_000_000)}}"}""", """{"id":5,"x":[]}""",
        ];
        Database.Import("p", string.Concat(tasks));
        Assert.Equal(tasks, Database.Tasks("p"));
    }

    private static string? KeyOf(string task)
    {
        AnnotationLabExport.Json.JsonValue id = Loaded.Value(Encoding.Latin1.GetBytes(task.Trim())).Member(AnnotationLabExport.Json.MemberName.Id);
        return id.IsPresent ? Surrogates.Replace(AnnotationLabExport.Json.ScalarText.Of(id)) : null;
    }

    private void AssertSameExports(NastyProject project)
    {
        var keys = new HashSet<string>();
        NastyProject distinct = project with { Tasks = [.. project.Tasks.Where(task => keys.Add(KeyOf(task) ?? $"{keys.Count}none"))] };
        using TrialDatabase database = _make();
        database.Import("p", distinct.Values);
        AssertSameExports(database, new MemorySource(distinct.Json), null);
    }

    private void AssertSameExports(ITaskSource expected, LabelConfig? config) => AssertSameExports(Database, expected, config);

    private static void AssertSameExports(TrialDatabase database, ITaskSource expected, LabelConfig? config)
    {
        foreach (FormatOptions options in Choices)
        {
            AlabFormat[] formats = [.. AnyFormat.WithoutConfig];
            byte[][] stored = database.Read(store =>
            {
                ITaskSource source = store.Tasks("p", new() { Choice = options.Choice });
                return Array.ConvertAll(formats, format => ExportRun.Of(source, format, options with { Config = source.LabelConfig }).Bytes);
            });
            Assert.Equal(formats.Select(format => ExportRun.Of(expected, format, options with { Config = config }).Bytes), stored);
        }
    }
}
