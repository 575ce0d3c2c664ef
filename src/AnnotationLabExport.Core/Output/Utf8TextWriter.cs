using System.Text;

namespace AnnotationLabExport.Output;

/// <summary>Lets a library that writes characters write into a <see cref="Utf8Output"/>.</summary>
/// <param name="output">Takes the characters as UTF-8.</param>
internal sealed class Utf8TextWriter(Utf8Output output) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => output.Write([value]);

    public override void Write(ReadOnlySpan<char> buffer) => output.Write(buffer);

    public override void Write(char[] buffer, int index, int count) => output.Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => output.Write(value.AsSpan());
}
