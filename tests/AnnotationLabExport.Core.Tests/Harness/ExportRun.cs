using System.Text;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>One format of a source, exported in memory.</summary>
internal sealed class ExportRun
{
    private ExportRun(ITaskSource source, AlabFormat format, FormatOptions options, TaskShard? shard)
    {
        using var stream = new MemoryStream();
        using var export = new FormatExport(ExportFormats.Of(format), options, new Utf8Output(stream), Diagnostics.Add) { Shard = shard };
        new ExportSession(options, [export]).Run(source, new SilentProgress(), CancellationToken.None);
        Bytes = stream.ToArray();
        Tasks = export.Tasks;
        Completions = export.Completions;
        Annotations = export.Annotations;
        Skipped = export.Skipped;
        Rejected = export.Rejected;
        WithoutAnnotations = export.WithoutAnnotations;
        Counts = export.Log.Counts;
        RelationsLeftOut = export.RelationsLeftOut;
        Spans = export.Spans;
    }

    public byte[] Bytes { get; }

    public string Text => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Text.Split('\n');

    public int Tasks { get; }

    public int Completions { get; }

    public int Annotations { get; }

    public int Skipped { get; }

    public int Rejected { get; }

    public int WithoutAnnotations { get; }

    public int RelationsLeftOut { get; }

    public SpanAccount? Spans { get; }

    public List<Diagnostic> Diagnostics { get; } = [];

    public IReadOnlyDictionary<DiagnosticCode, int> Counts { get; }

    public static ExportRun Of(string json, AlabFormat format, FormatOptions? options = null) =>
        Of(new MemorySource(json), format, options);

    public static ExportRun Of(byte[] json, AlabFormat format, FormatOptions? options = null) =>
        Of(new MemorySource(json), format, options);

    public static ExportRun Of(ITaskSource source, AlabFormat format, FormatOptions? options = null, TaskShard? shard = null) =>
        new(source, format, options ?? new FormatOptions(), shard);

    /// <summary>How often a diagnostic was met.</summary>
    public int Count(DiagnosticCode code) => Counts.GetValueOrDefault(code);
}
