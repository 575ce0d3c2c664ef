using System.Globalization;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Looks for near-duplicates among tasks in a temporary file: sketches their texts on all processors, a batch at a time, and
/// joins their groups in the order of the tasks. Texts that are compared are read again; those read last stay.
/// </summary>
internal sealed class DuplicateSearch
{
    private const int BatchTasks = 256;
    private const int BatchBytes = 1024 * 1024;

    /// <summary>How many shingles of texts that were read again stay in memory.</summary>
    private const int MostShingles = 4 * 1024 * 1024;

    private readonly PartOptions _options;
    private readonly double _similarity;
    private readonly ITaskSpool _spool;
    private readonly IReadOnlyList<long> _places;
    private readonly Runs<CarriedRules> _carried;
    private readonly TextSketcher _again;
    private readonly TaskDocument _named = new();
    private readonly Dictionary<int, UInt128[]> _kept = [];
    private int _keptShingles;

    /// <summary>Makes a search.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="similarity">From which Jaccard index on texts are near-duplicates.</param>
    /// <param name="spool">Has the tasks.</param>
    /// <param name="places">Where they are.</param>
    /// <param name="carried">What they carry.</param>
    public DuplicateSearch(
        PartOptions options,
        double similarity,
        ITaskSpool spool,
        IReadOnlyList<long> places,
        Runs<CarriedRules> carried)
    {
        _options = options;
        _similarity = similarity;
        _spool = spool;
        _places = places;
        _carried = carried;
        _again = new TextSketcher(similarity);
    }

    /// <summary>Joins groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="groupOf">The group of each task.</param>
    /// <param name="joined">Told of each join, if given: the ids of both tasks, and the Jaccard index.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Run(
        Groups groups,
        IReadOnlyList<int> groupOf,
        Action<string, string, double>? joined,
        IWorkProgress progress,
        CancellationToken cancellation)
    {
        var duplicates = new NearDuplicates(_similarity, groups, groupOf, ShinglesOf, joined is null ? null : Tell);
        var read = new ReadProgress { TotalBytes = _places.Count == 0 ? 0 : _places[^1] };
        var batch = new List<TaskRecord>();
        for (int first = 0; first < _places.Count; first += batch.Count)
        {
            ReadBatch(first, batch);
            foreach (TextSketch? sketch in Sketch(first, batch, cancellation))
                duplicates.Add(sketch);
            read.AddTasks(batch.Count);
            read.Add((int)Math.Min(int.MaxValue, (first + batch.Count < _places.Count ? _places[first + batch.Count] : read.TotalBytes) - _places[first]));
            progress.Report("looking for near-duplicates", read);
        }

        void Tell(NearDuplicate join) => joined!(NameOf(join.Text), NameOf(join.Earlier), join.Similarity);
    }

    private void ReadBatch(int first, List<TaskRecord> batch)
    {
        batch.Clear();
        int bytes = 0;
        for (int task = first; task < _places.Count && batch.Count < BatchTasks && bytes < BatchBytes; task++)
        {
            batch.Add(_spool.At(_places[task]));
            bytes += batch[^1].Json.Length;
        }
    }

    private TextSketch?[] Sketch(int first, List<TaskRecord> batch, CancellationToken cancellation)
    {
        var sketches = new TextSketch?[batch.Count];
        var fields = new TextField[batch.Count];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = i > 0 && !_carried.BeginsAt(first + i) ? fields[i - 1] : FieldOf(first + i);
        try
        {
            Parallel.For(
                0,
                batch.Count,
                new ParallelOptions { CancellationToken = cancellation },
                () => new TextSketcher(_similarity),
                (i, _, sketcher) =>
                {
                    sketches[i] = sketcher.Sketch(batch[i], fields[i], cancellation);
                    return sketcher;
                },
                _ => { });
        }
        catch (AggregateException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return sketches;
    }

    /// <summary>Decides which field is a task's text.</summary>
    private TextField FieldOf(int task) => _options.TextFieldOf(_carried.At(task));

    private UInt128[] ShinglesOf(int task)
    {
        if (_kept.TryGetValue(task, out UInt128[]? shingles))
            return shingles;
        shingles = _again.ShinglesOf(_spool.At(_places[task]), FieldOf(task));
        if (_keptShingles + shingles.Length > MostShingles)
        {
            _kept.Clear();
            _keptShingles = 0;
        }

        _keptShingles += shingles.Length;
        _kept.Add(task, shingles);
        return shingles;
    }

    private string NameOf(int task)
    {
        _named.Load(_spool.At(_places[task]));
        return _named.Id.IsPresent
            ? Excerpt.Of(ScalarText.Of(_named.Id))
            : string.Create(CultureInfo.InvariantCulture, $"number {task + 1}");
    }
}
