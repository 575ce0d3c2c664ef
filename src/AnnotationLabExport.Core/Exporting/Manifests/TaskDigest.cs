using System.Security.Cryptography;
using System.Text;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>Hashes tasks as they come, and the parts they are in.</summary>
internal sealed class TaskDigest : IDisposable
{
    private readonly IncrementalHash _tasks = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _parts = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private IReadOnlyList<string>? _names;
    private long _count;

    /// <summary>Takes in a task.</summary>
    public void Add(TaskRecord record)
    {
        _count++;
        _tasks.AppendData(record.Json.Span);
        _tasks.AppendData("\n"u8);
        if (record.Split is not { } split)
            return;
        _names ??= split.Parts;
        _parts.AppendData(Encoding.UTF8.GetBytes(split.Part + "\n"));
    }

    /// <summary>What came.</summary>
    /// <param name="parts">How it came split; null if it did not.</param>
    public ManifestSource Finish(out ManifestParts? parts)
    {
        parts = _names is null ? null : new ManifestParts(_names, Convert.ToHexString(_parts.GetHashAndReset()));
        return new ManifestSource { Tasks = _count, Sha256 = Convert.ToHexString(_tasks.GetHashAndReset()) };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tasks.Dispose();
        _parts.Dispose();
    }
}
