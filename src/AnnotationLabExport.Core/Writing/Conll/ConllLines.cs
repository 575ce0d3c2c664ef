using AnnotationLabExport.Json;
using AnnotationLabExport.Model;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Conll;

/// <summary>What the lines of each layout look like: the one place of CoNLL's fixed columns.</summary>
/// <param name="layout">The layout.</param>
internal sealed class ConllLines(ConllLayout layout)
{
    /// <summary>The first column of a header, which no token should be.</summary>
    public const string DocumentStart = "-DOCSTART-";

    /// <summary>The columns between a token and its tag, with the separators around them.</summary>
    public ReadOnlySpan<byte> Middle => layout == ConllLayout.Page ? " -X- _ "u8 : " -X- -X- "u8;

    /// <summary>Whether every document has its own header.</summary>
    public bool HasDocumentHeaders => layout == ConllLayout.Document;

    /// <summary>The header of the file; empty if documents have their own.</summary>
    public ReadOnlySpan<byte> FileHeader => layout switch
    {
        ConllLayout.Page => "-DOCSTART- -X- O\n"u8,
        ConllLayout.Product => "-DOCSTART- -X- -X- O\n\n"u8,
        _ => default,
    };

    /// <summary>Writes the header of a document and its blank line.</summary>
    public static void WriteDocumentHeader(TaskDocument task, Utf8Output output)
    {
        string id = WhiteSpace.Underscored(ScalarText.Of(task.Id));
        output.Write("-DOCSTART- -X- "u8);
        output.Write(id.Length == 0 ? "-X-" : $"-{id}-");
        output.Write(" O\n\n"u8);
    }
}
