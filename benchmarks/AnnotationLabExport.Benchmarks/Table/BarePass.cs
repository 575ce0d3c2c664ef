using System.Text.Json;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>What every row is measured against: one thread reads every token of the file by Utf8JsonReader.</summary>
internal static class BarePass
{
    private const int BufferSize = 4 * 1024 * 1024;

    /// <summary>Reads the file to its end.</summary>
    /// <returns>How many tokens there are.</returns>
    public static long Run(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        byte[] buffer = new byte[BufferSize];
        int kept = 0;
        long tokens = 0;
        JsonReaderState state = default;
        while (true)
        {
            int read = file.Read(buffer, kept, buffer.Length - kept);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, kept + read), isFinalBlock: read == 0, state);
            while (reader.Read())
                tokens++;
            if (read == 0)
                return tokens;
            state = reader.CurrentState;
            int consumed = (int)reader.BytesConsumed;
            kept = kept + read - consumed;
            buffer.AsSpan(consumed, kept).CopyTo(buffer);
        }
    }
}
