using ZstdSharp;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>Compresses pages by Zstandard, one after another. Not for use by two threads.</summary>
internal sealed class PageCompressor : IDisposable
{
    /// <summary>A reader that knows it by this number of the format.</summary>
    public const int Codec = 6;

    private const int Level = 1;
    private readonly Compressor _zstd = new(Level);
    private byte[] _compressed = [];

    /// <summary>The compressed page; valid until the next.</summary>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> page)
    {
        int most = Compressor.GetCompressBound(page.Length);
        if (_compressed.Length < most)
            _compressed = new byte[most];
        return _compressed.AsSpan(0, _zstd.Wrap(page, _compressed));
    }

    /// <inheritdoc/>
    public void Dispose() => _zstd.Dispose();
}
