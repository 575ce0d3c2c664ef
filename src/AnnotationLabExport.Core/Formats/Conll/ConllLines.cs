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
    private readonly ConllLayout _layout;
    private readonly char _separator;
    private readonly string _lineEnd;
    private readonly byte[] _middle;
    private readonly byte[] _sentenceEnd;

    /// <summary>Makes the lines of a layout.</summary>
    public ConllLines(ConllOptions options)
    {
        _layout = options.Layout;
        _separator = options.Separator == ConllSeparator.Tab ? '\t' : ' ';
        _lineEnd = options.NewLine == LineEnding.CrLf ? "\r\n" : "\n";
        _sentenceEnd = Encoding.UTF8.GetBytes(_lineEnd + _lineEnd);
        HasDocumentHeaders = _layout is ConllLayout.Document or ConllLayout.Classic;
        _middle = Encoding.UTF8.GetBytes(
            $"{_separator}{NoValue}{_separator}{(_layout == ConllLayout.Page ? "_" : NoValue)}");
        FileHeader = _layout switch
        {
            ConllLayout.Page => Line(DocumentStart.Word, NoValue, Outside),
            ConllLayout.Product => Line(DocumentStart.Word, NoValue, NoValue, Outside) + _lineEnd,
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

    /// <summary>What stands behind a line's last tag.</summary>
    public ReadOnlySpan<byte> LineEnd => _sentenceEnd.AsSpan(_sentenceEnd.Length / 2);

    /// <summary>The same with the blank line after a sentence.</summary>
    public ReadOnlySpan<byte> SentenceEnd => _sentenceEnd;

    /// <summary>Writes the header of a document and its blank line.</summary>
    public void WriteDocumentHeader(TaskDocument task, Utf8Output output)
    {
        string third = _layout == ConllLayout.Classic ? Outside : Id(task);
        output.Write(Line(DocumentStart.Word, NoValue, third, Outside) + _lineEnd);
    }

    private static string Id(TaskDocument task)
    {
        string id = WhiteSpace.Underscored(ScalarText.Of(task.Id));
        return id.Length == 0 ? NoValue : $"-{id}-";
    }

    private string Line(params string[] columns) => string.Join(_separator, columns) + _lineEnd;
}
