using CsvHelper;
using CsvHelper.Configuration;

namespace AnnotationLabExport.Output;

/// <summary>
/// CsvHelper's writer, which also takes fields as UTF-8: it knows fields as strings only, and would make two more of each
/// that it quotes.
/// </summary>
/// <param name="output">Takes the bytes.</param>
/// <param name="configuration">What stands between fields and after records.</param>
internal sealed class Utf8CsvWriter(Utf8Output output, IWriterConfiguration configuration)
    : CsvWriter(new Utf8TextWriter(output), configuration)
{
    /// <summary>Writes a field as it is: the field that is begun is empty, until its bytes follow what CsvHelper wrote.</summary>
    /// <param name="field">UTF-8, escaped but for <paramref name="quote"/>.</param>
    /// <param name="quote">Whether it is set in quotes.</param>
    public void WriteField(ReadOnlySpan<byte> field, bool quote)
    {
        WriteField("", shouldQuote: false);
        if (field.IsEmpty)
            return;
        FlushBuffer();
        if (quote)
            output.Write("\""u8);
        output.Write(field);
        if (quote)
            output.Write("\""u8);
    }
}
