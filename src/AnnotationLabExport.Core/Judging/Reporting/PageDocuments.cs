using AnnotationLabExport.Output;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>
/// Writes the documents of a page in pieces: of each piece what the list of documents shows, then the documents themselves,
/// which a browser unpacks when one of them is looked at. Memory holds a piece.
/// </summary>
/// <param name="output">The page.</param>
/// <param name="names">What they name by numbers.</param>
/// <param name="noText">Whether no text of tasks is written.</param>
internal sealed class PageDocuments(Utf8Output output, PageNames names, bool noText) : IDisposable
{
    private const int MostInPiece = 200;
    private const int MostBytes = 1024 * 1024;

    private readonly PageBlock _heads = new();
    private readonly PageBlock _bodies = new();
    private readonly HeadWriter _head = new(names, noText);
    private readonly BodyWriter _body = new(names, noText);
    private int _inPiece;

    /// <summary>How many documents were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a document.</summary>
    public void Add(PageDocument document)
    {
        if (_inPiece == 0)
        {
            _heads.Json.WriteStartArray();
            _bodies.Json.WriteStartArray();
        }

        _head.Write(_heads.Json, document);
        _body.Write(_bodies.Json, document);
        _inPiece++;
        Count++;
        if (_inPiece == MostInPiece || _bodies.Length >= MostBytes)
            Complete();
    }

    /// <summary>Writes the last piece.</summary>
    public void Complete()
    {
        if (_inPiece == 0)
            return;
        _heads.Json.WriteEndArray();
        _bodies.Json.WriteEndArray();
        _heads.WriteTo(output, "heads");
        _bodies.WriteTo(output, "bodies");
        _inPiece = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _heads.Dispose();
        _bodies.Dispose();
    }
}
