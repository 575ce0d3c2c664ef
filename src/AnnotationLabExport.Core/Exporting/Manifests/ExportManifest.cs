using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>
/// What an export read, how, and what it wrote (docs/formats.md §13): names, numbers and hashes, nothing of the texts. The
/// names are without folders, so that the folder can move.
/// </summary>
public sealed record ExportManifest
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What made it.</summary>
    public required ManifestModule Module { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTime Created { get; init; }

    /// <summary>What was read.</summary>
    public required IReadOnlyList<ManifestSource> Sources { get; init; }

    /// <summary>The labelling configuration; null if there was none.</summary>
    public ManifestSource? Configuration { get; init; }

    /// <summary>How the tasks came split; null if they were not.</summary>
    public ManifestParts? Parts { get; init; }

    /// <summary>The options that differ from their defaults, by name.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Options { get; init; }

    /// <summary>How many tasks the sources hold.</summary>
    public long Tasks { get; init; }

    /// <summary>What was written.</summary>
    public IReadOnlyList<ManifestFile> Files { get; init; } = [];

    /// <summary>How often each diagnostic was met, over all files.</summary>
    public IReadOnlyDictionary<string, int> Diagnostics { get; init; } = new Dictionary<string, int>();

    /// <summary>Reads a manifest; null if there is none, or what is there is none.</summary>
    public static ExportManifest? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportManifest>(File.ReadAllBytes(path), Json);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Writes it beside its place, to be put there when all that it tells of is in place.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="AlabException">It cannot be written.</exception>
    public TargetFile Complete(string path)
    {
        var target = new TargetFile(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            target.Output.Write(Encoding.UTF8.GetBytes(Text(this) + "\n"));
            target.Complete();
            return target;
        }
        catch (AlabException)
        {
            target.Dispose();
            throw;
        }
    }

    /// <summary>Whether another was made by the same module of the same sources with the same options.</summary>
    public bool HasInputsOf(ExportManifest other) => Text(InputsOf(this)) == Text(InputsOf(other));

    /// <summary>An option's value as a manifest holds it.</summary>
    internal static JsonElement ValueOf(object value) => JsonSerializer.SerializeToElement(value, Json);

    private static ExportManifest InputsOf(ExportManifest manifest) =>
        manifest with { Created = default, Tasks = 0, Files = [], Diagnostics = new Dictionary<string, int>() };

    /// <summary>Lines end alike on every system.</summary>
    private static string Text(ExportManifest manifest) =>
        JsonSerializer.Serialize(manifest, Json).ReplaceLineEndings("\n");
}
