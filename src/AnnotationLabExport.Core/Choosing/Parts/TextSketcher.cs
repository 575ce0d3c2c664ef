using System.Buffers.Binary;
using System.Security.Cryptography;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>Sketches the texts of tasks. Not for use by two threads.</summary>
/// <param name="similarity">From which Jaccard index on texts are near-duplicates.</param>
internal sealed class TextSketcher(double similarity)
{
    private readonly TaskDocument _task = new();
    private readonly Shingles _shingles = new();

    /// <summary>The sketch of a task's text; null if it has no text or no words.</summary>
    public TextSketch? Sketch(TaskRecord record, TextField field, CancellationToken cancellation)
    {
        if (!Load(record, field))
            return null;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_shingles.AllWords, digest);
        return new TextSketch(
            _shingles.ToSet(),
            MinHash.Bands(_shingles, similarity, cancellation),
            BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <summary>The shingles of a task that has a text with words.</summary>
    public UInt128[] ShinglesOf(TaskRecord record, TextField field) => Load(record, field) ? _shingles.ToSet() : [];

    private bool Load(TaskRecord record, TextField field)
    {
        _task.Load(record);
        FoundText text = field.Find(_task);
        if (!text.IsFound)
            return false;
        _shingles.Load(text.Value.GetString());
        return _shingles.Words > 0;
    }
}
