using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>Reads the lines of a file by its shape, in order, and gives documents what they say (docs/formats.md §8).</summary>
/// <param name="source">The file.</param>
/// <param name="tags">Reads its tags.</param>
/// <param name="documents">Makes tasks of them.</param>
/// <param name="findings">Told what is wrong with lines.</param>
internal sealed class LineReader(string source, TagReader tags, ConllDocuments documents, ConllFindings findings)
{
    private readonly HeaderLine _header = new();
    private TokenLine? _tokenLine;
    private long _namesLine;

    /// <summary>How many lines were read.</summary>
    public long Line { get; private set; }

    /// <summary>The lines that do not fit.</summary>
    public MalformedLines Malformed { get; private set; } = new(source, 0);

    /// <summary>Sets the shape, before the first line that is neither blank nor a header is read.</summary>
    /// <param name="shape">The shape; the row of names is counted from the next line.</param>
    public void Hold(ConllShape shape)
    {
        tags.Spelling = shape.Tags.Spelling;
        _tokenLine = new TokenLine(shape, tags);
        _namesLine = shape.Names < 0 ? 0 : Line + shape.Names + 1;
        Malformed = new MalformedLines(source, shape.Columns);
    }

    /// <summary>Whether a line ends a sentence: there is nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) =>
        line.IsEmpty || (line[0] is < (byte)'!' or > (byte)'~' && WhiteSpace.IsBlank(line));

    /// <summary>Reads a line.</summary>
    /// <param name="line">Valid UTF-8, without separators at its end.</param>
    /// <param name="isInvalid">Whether U+FFFD stands in it for what was invalid.</param>
    public void Read(ReadOnlySpan<byte> line, bool isInvalid)
    {
        Line++;
        if (isInvalid)
            findings.Add(DiagnosticCode.TextInvalid, Line);
        if (IsBlank(line))
            documents.EndSentence();
        else if (_header.TryRead(line, out ReadOnlySpan<byte> id))
            BeginDocument(id);
        else if (Line != _namesLine)
            ReadToken(line);
    }

    /// <summary>After a line that does not fit nothing is a task any more.</summary>
    private void BeginDocument(ReadOnlySpan<byte> id)
    {
        if (Malformed.Any)
            return;
        if (documents.IsInSentence)
            findings.Add(DiagnosticCode.ConllHeaderJoined, Line);
        documents.Begin(id, Line);
    }

    private void ReadToken(ReadOnlySpan<byte> line)
    {
        LineOutcome outcome = _tokenLine!.Read(line, out ReadOnlySpan<byte> token);
        switch (outcome)
        {
            case LineOutcome.Token when !Malformed.Any:
                if (_tokenLine.IsJoined)
                    findings.Add(DiagnosticCode.ConllTokenSpace, Line);
                documents.Add(token, _tokenLine.Tags, Line);
                break;
            case LineOutcome.Empty:
                findings.Add(DiagnosticCode.ConllTokenEmpty, Line);
                break;
            case LineOutcome.TooShort or LineOutcome.NoTag:
                Malformed.Add(Line, _tokenLine.Columns, outcome);
                break;
        }
    }
}
