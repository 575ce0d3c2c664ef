using System.Globalization;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>
/// Sends tasks to a project in batches, each written by the writer that files are written with, and compares what the
/// server counts with what was sent.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="project">The project there.</param>
/// <param name="format">The dialect of the server.</param>
/// <param name="options">How it is written.</param>
/// <param name="work">What the work with the server reports to.</param>
/// <param name="listener">Told of each diagnostic, if given.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class BatchSender(
    IProjectServer server,
    ServerProject project,
    IFormat format,
    FormatOptions options,
    ServerWork work,
    Action<Diagnostic>? listener,
    CancellationToken cancellation)
{
    private const int MostTasks = 500;
    private const long MostBytes = 8 * 1024 * 1024;
    private readonly TaskBatch _batch = new(project.Name);
    private string _lastId = "";

    /// <summary>What was wrong with the tasks that were sent.</summary>
    public DiagnosticLog Log { get; } = new();

    /// <summary>What the server counted.</summary>
    public ServerCounts Counted { get; private set; }

    /// <summary>How many tasks the server cannot take.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many tasks were there already.</summary>
    public int AlreadyThere { get; private set; }

    /// <summary>Passes over a task that is there already.</summary>
    public void Pass() => AlreadyThere++;

    /// <summary>Takes a task, whose bytes stay as they are, and sends the batch if it is full.</summary>
    /// <exception cref="AlabException">The batch did not arrive, or not whole.</exception>
    public void Add(TaskRecord task, string id)
    {
        _batch.Add(task, id);
        if (_batch.Count >= MostTasks || _batch.Bytes >= MostBytes)
            Send();
    }

    /// <summary>Sends what has not been sent yet.</summary>
    /// <exception cref="AlabException">It did not arrive, or not whole.</exception>
    public void Send()
    {
        if (_batch.Count == 0)
            return;
        byte[] json = Written();
        (ServerCounts sent, bool haveIds) = SentTasks.Count(json);
        if (sent.Tasks > 0)
        {
            ServerCounts counted = Sent(json, haveIds);
            Counted += counted;
            if (counted.Tasks < sent.Tasks || counted.Completions < sent.Completions || counted.Predictions < sent.Predictions)
                throw Incomplete(sent, counted);
        }

        _lastId = _batch.LastId;
        _batch.Clear();
    }

    private byte[] Written()
    {
        using var bytes = new MemoryStream();
        using var export = new FormatExport(format, options, new Utf8Output(bytes), listener);
        new ExportSession(options, [export]).Run(_batch, Unwatched.Instance, cancellation);
        Log.Take(export.Log);
        LeftOut += _batch.Count - export.Tasks;
        return bytes.ToArray();
    }

    private ServerCounts Sent(byte[] json, bool haveIds)
    {
        try
        {
            work.Begin("sending");
            return server.Import(project, json, haveIds, work);
        }
        catch (AlabException exception)
        {
            bool isRefused = exception is ServerRefusal { Status: < 500 and not 408 };
            throw new AlabException(exception.Code, $"{exception.Message} {Arrived(isRefused)}", exception.Target, exception);
        }
    }

    /// <summary>Says which tasks arrived: they are sent in the order of the source.</summary>
    /// <param name="isRefused">Whether the batch that failed surely did not arrive.</param>
    private string Arrived(bool isRefused)
    {
        int arrived = Counted.Tasks + AlreadyThere;
        string which = arrived == 0
            ? isRefused ? "No task arrived" : "Whether any task arrived is not known"
            : string.Create(CultureInfo.InvariantCulture, $"{arrived} tasks are there, in the order of the source up to id {Excerpt.Of(_lastId)}{(isRefused ? "" : ", and perhaps some after it")}");
        return $"{which}; {(isRefused ? "when that is mended, " : "")}run Publish-AlabProject again to send the others.";
    }

    private AlabException Incomplete(ServerCounts sent, ServerCounts counted) => new(
        ErrorCode.ServerImportIncomplete,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ServerErrors.Name(server.Address)}: of {sent.Tasks} tasks, {sent.Completions} completions and {sent.Predictions} predictions that were sent to '{Excerpt.Of(project.Name)}' the server counted {counted.Tasks}, {counted.Completions} and {counted.Predictions}: it does not know them as they are spelled. Look at the project before anything is built on it, and delete it if it is of no use."),
        ServerErrors.Name(server.Address));

    private sealed class Unwatched : IWorkProgress
    {
        public static Unwatched Instance { get; } = new();

        public void Report(string doing, ReadProgress read)
        {
        }
    }
}
