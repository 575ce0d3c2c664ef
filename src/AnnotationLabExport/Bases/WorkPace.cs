using System.Diagnostics;
using System.Globalization;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>How fast a piece of work goes, from when it was first seen, and how long it will take.</summary>
/// <param name="read">How far it is.</param>
internal sealed class WorkPace(ReadProgress read)
{
    private const double Mega = 1_000_000;
    private static readonly TimeSpan ShortestMeasured = TimeSpan.FromMilliseconds(200);

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly long _bytes = read.Bytes;
    private readonly long _tasks = read.Tasks;

    /// <summary>How far it is.</summary>
    public ReadProgress Read => read;

    /// <summary>How many seconds it will take; -1 if that is not known.</summary>
    public int SecondsLeft => read.TotalBytes > 0 && PerSecond(read.Bytes - _bytes) is > 0 and var rate
        ? (int)Math.Clamp((read.TotalBytes - read.Bytes) / rate, 0, int.MaxValue)
        : -1;

    /// <summary>What is done, how much of it, and how fast; a download counts bytes, whose tasks are not known yet.</summary>
    public string Status(string doing) => read switch
    {
        { Tasks: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{doing}, {read.Tasks:N0} tasks{Rate(PerSecond(read.Tasks - _tasks), "N0", "tasks")}"),
        { Bytes: > 0, TotalBytes: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{doing}, {read.Bytes / Mega:N1} of {read.TotalBytes / Mega:N1} MB{Megabytes()}"),
        { Bytes: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{doing}, {read.Bytes / Mega:N1} MB{Megabytes()}"),
        _ => doing,
    };

    private string Megabytes() => Rate(PerSecond(read.Bytes - _bytes) / Mega, "N1", "MB");

    private static string Rate(double? rate, string format, string unit) =>
        rate is > 0 ? $", {rate.Value.ToString(format, CultureInfo.InvariantCulture)} {unit}/s" : "";

    private double? PerSecond(long done) =>
        Stopwatch.GetElapsedTime(_began) is var elapsed && elapsed >= ShortestMeasured ? done / elapsed.TotalSeconds : null;
}
