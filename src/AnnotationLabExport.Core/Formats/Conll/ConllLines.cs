using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>What the lines of each layout look like: the one place of CoNLL's fixed columns.</summary>
internal sealed class ConllLines
{
    private const string NoValue = "-X-";
    private const string Outside = "O";
    private readonly char _separator;
    private readonly byte[] _middle;

    /// <summary>Makes the lines of a layout.</summary>
    public ConllLines(ConllLayout layout, ConllSeparator separator)
    {
        _separator = separator == ConllSeparator.Tab ? '\t' : ' ';
        HasDocumentHeaders = layout == ConllLayout.Document;
        _middle = Encoding.UTF8.GetBytes(
            $"{_separator}{NoValue}{_separator}{(layout == ConllLayout.Page ? "_" : NoValue)}");
        FileHeader = layout switch
        {
            ConllLayout.Page => Line(DocumentStart.Word, NoValue, Outside) + "\n",
            ConllLayout.Product => Line(DocumentStart.Word, NoValue, NoValue, Outside) + "\n\n",
            _ => "",
        };
    }

    /// <summary>Whether every document has its own header.</summary>
    public bool HasDocumentHeaders { get; }

    /// <summary>The header of the file; empty if documents have their own.</summary>
    public string FileHeader { get; }

    /// <summary>What stands between a token and its tags, with a separator before it.</summary>
    public ReadOnlySpan<byte> Middle => _middle;

    /// <summary>What stands before each tag.</summary>
    public ReadOnlySpan<byte> Separator => _middle.AsSpan(0, 1);

    /// <summary>Writes the header of a document and its blank line.</summary>
    public void WriteDocumentHeader(TaskDocument task, Utf8Output output)
    {
        string id = WhiteSpace.Underscored(ScalarText.Of(task.Id));
        output.Write(Line(DocumentStart.Word, NoValue, id.Length == 0 ? NoValue : $"-{id}-", Outside) + "\n\n");
    }

    private string Line(params string[] columns) => string.Join(_separator, columns);
}
