using System.Diagnostics;
using System.Globalization;
using System.Text;
using AnnotationLabExport.Benchmarks.Table;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Benchmarks.Store;

/// <summary>What the project database costs: importing and exporting against the same with files, and answers to queries.</summary>
internal sealed class StoreTable : IWorkProgress
{
    private const string Project = "measured";
    private const string Json = "export as Json, file to file";
    private const string Conll = "export as Conll2003, file to file";
    private readonly int _repetitions;
    private readonly string _source;
    private readonly string _folder;
    private readonly AlabDatabase _database;
    private readonly TextWriter _output;

    private StoreTable(TableArguments arguments, TextWriter output)
    {
        _repetitions = arguments.Repetitions;
        _source = arguments.Project();
        _folder = Path.GetDirectoryName(_source)!;
        _database = new AlabDatabase(arguments.Database.Length > 0 ? arguments.Database : Path.Combine(_folder, "store.db"));
        _output = output;
    }

    /// <summary>Measures all and prints two Markdown tables.</summary>
    public static int Run(TableArguments arguments, TextWriter output)
    {
        var table = new StoreTable(arguments, output);
        table.MeasureWork();
        table.MeasureQueries();
        return 0;
    }

    /// <inheritdoc/>
    public void Report(string doing, ReadProgress read)
    {
    }

    /// <summary>Rounds of all, of which the first warms up and does not count.</summary>
    private void MeasureWork()
    {
        var fastest = new Dictionary<string, TimeSpan>();
        for (int round = 0; round <= _repetitions; round++)
        {
            Clear();
            foreach ((string name, Action work) in Work())
            {
                GC.Collect();
                TimeSpan time = Time(work);
                if (round == 1 || (round > 1 && time < fastest[name]))
                    fastest[name] = time;
            }
        }

        _output.WriteLine("| work | seconds | of CoNLL from the file | of Json from the file |\n| --- | ---: | ---: | ---: |");
        foreach ((string name, TimeSpan time) in fastest)
        {
            _output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {time.TotalSeconds:F2} | {time / fastest[Conll]:F2} | {time / fastest[Json]:F2} |"));
        }

        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{new FileInfo(_source).Length / 1e6:F0} MB as a file{(_database.IsOnServer ? "" : $", {new FileInfo(_database.Location).Length / 1e6:F0} MB as a database")}\n"));
    }

    /// <summary>Begins with a file that is not there, or on a server without the project.</summary>
    private void Clear()
    {
        foreach (string file in Directory.GetFiles(_folder, "store.db*"))
            File.Delete(file);
        if (!_database.IsOnServer)
            return;
        using IProjectStore store = ProjectStores.OpenOrCreate(_database);
        if (store.ProjectNames.Contains(Project))
            store.Remove(Project, CancellationToken.None);
    }

    private IEnumerable<(string Name, Action Work)> Work()
    {
        yield return (Json, () => Export(new PathSource(_source), AlabFormat.Json));
        yield return (Conll, () => Export(new PathSource(_source), AlabFormat.Conll2003));
        yield return ("import", Import);
        yield return ("import again, unchanged", Import);
        yield return ("export as Conll2003 from the database", ExportStored);
    }

    private void MeasureQueries()
    {
        _output.WriteLine("| query, the first 10 tasks | milliseconds | tasks |\n| --- | --- | --- |");
        Query("an id", Choose(new TaskFilter { Ids = new HashSet<string> { "77" } }));
        Query("a label", Choose(new TaskFilter { Labels = new HashSet<string> { "DRUG" } }));
        Query("an annotator", Choose(new TaskFilter { Annotators = new HashSet<string> { "jenny" } }));
        Query("ground truth", new TaskQuery { Choice = new ChoiceOptions { OnlyGroundTruth = true } });
        Query("a date that all tasks meet", Choose(new TaskFilter { ChangedAfter = DateTimeOffset.UnixEpoch }));
        Query("a date that no task meets", Choose(new TaskFilter { ChangedAfter = DateTimeOffset.MaxValue }));
        Query("a word", new TaskQuery { Search = "headache" });
        Query("a phrase", new TaskQuery { Search = "\"throbbing headache\"" });
        Query("a word, a label, an annotator and ground truth", new TaskQuery
        {
            Search = "headache",
            Choice = new ChoiceOptions
            {
                OnlyGroundTruth = true,
                Filter = new TaskFilter { Labels = new HashSet<string> { "DRUG" }, Annotators = new HashSet<string> { "eric" } },
            },
        });
        using IProjectStore store = ProjectStores.Open(_database);
        ProjectFigures figures = store.Figures(Project);
        TimeSpan counted = Enumerable.Range(0, _repetitions).Min(_ => Time(() => store.Figures(Project)));
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| the project in figures | {counted.TotalMilliseconds:F1} | {figures.Tasks} of {figures.Tasks} |"));
    }

    private static TaskQuery Choose(TaskFilter filter) => new() { Choice = new ChoiceOptions { Filter = filter } };

    private void Query(string name, TaskQuery query)
    {
        int found = 0;
        TimeSpan fastest = Enumerable.Range(0, _repetitions).Min(_ => Time(() =>
        {
            using IProjectStore store = ProjectStores.Open(_database);
            found = new AlabTaskReader(query.Choice)
                .Read(store.Tasks(Project, query), new ReadProgress(), CancellationToken.None).Take(10).Count();
        }));
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {fastest.TotalMilliseconds:F1} | {found} |"));
    }

    private void Import()
    {
        using IProjectStore store = ProjectStores.OpenOrCreate(_database);
        using IProjectImport import = store.Import(Project, new ImportOptions(), CancellationToken.None);
        foreach (TaskBlock block in new PathSource(_source).Read(new ReadProgress(), CancellationToken.None))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    import.Add(record);
            }
        }

        import.Complete();
    }

    private void ExportStored()
    {
        using IProjectStore store = ProjectStores.Open(_database);
        Export(store.Tasks(Project, new TaskQuery()), AlabFormat.Conll2003);
    }

    private void Export(ITaskSource source, AlabFormat format)
    {
        string target = Path.Combine(_folder, "stored" + ExportFormats.Of(format).Extension);
        using var export = new FileExport([new(format, target)], new FormatOptions(), new UTF8Encoding(false), noClobber: false);
        export.Run(source, this, CancellationToken.None);
    }

    private static TimeSpan Time(Action work)
    {
        long started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started);
    }
}
