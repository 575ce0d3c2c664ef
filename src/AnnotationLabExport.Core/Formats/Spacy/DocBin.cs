using System.Collections.Concurrent;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Output;
using AnnotationLabExport.Output.Zlib;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>
/// The file that spaCy's DocBin is: one map, compressed by zlib (docs/formats.md §18). It says how many tokens there are
/// before the first, so that all wait, compressed, in memory or a temporary file.
/// </summary>
internal sealed class DocBin : IDisposable
{
    /// <summary>spaCy holds a whole file in memory, and its format ends at 4 GiB.</summary>
    public const int MostTokens = 100_000_000;

    private const int MostAtOnce = 4;
    private const int InMemory = 64 * 1024 * 1024;

    private readonly int _mostTokens;
    private readonly OrderedWork<ZlibPiece[]> _compressing;
    private readonly ConcurrentBag<SpacyDocs> _empty = [];
    private readonly ZlibSection _tokens = new(InMemory);
    private readonly ZlibSection _spaces = new(InMemory);
    private readonly ZlibSection _lengths = new(InMemory);
    private readonly ZlibSection _cats = new(InMemory);
    private readonly ZlibSection _spanGroups = new(InMemory);
    private readonly ZlibSection[] _sections;
    private readonly HashSet<string> _strings = new(StringComparer.Ordinal) { "" };
    private int _docs;
    private long _count;

    /// <summary>Makes an empty one.</summary>
    /// <param name="mostTokens">More tokens are an error.</param>
    public DocBin(int mostTokens = MostTokens)
    {
        _mostTokens = mostTokens;
        _sections = [_tokens, _spaces, _lengths, _cats, _spanGroups];
        _compressing = new OrderedWork<ZlibPiece[]>(MostAtOnce, Take);
    }

    /// <summary>Room for Docs; may be called by any thread.</summary>
    public SpacyDocs Rent() => _empty.TryTake(out SpacyDocs? docs) ? docs : new SpacyDocs();

    /// <summary>Takes Docs that were filled, which are no longer the caller's.</summary>
    /// <exception cref="AlabException">There are too many tokens.</exception>
    public void Add(SpacyDocs docs)
    {
        _docs += docs.Count;
        _count += docs.TokenCount;
        if (_count > _mostTokens)
        {
            throw new AlabException(
                ErrorCode.SpacyTooLarge,
                FormattableString.Invariant($"The project has more than {_mostTokens:N0} tokens, which is more than spaCy can load as one file; split it, with Split-AlabTask or by -Id, and export each part."),
                "");
        }

        _strings.UnionWith(docs.Strings);
        _compressing.Start(() => Compress(docs));
    }

    /// <summary>Writes the file.</summary>
    public void Write(Utf8Output output)
    {
        _compressing.Finish();
        var map = new DocBinMap(output);
        map.WriteBinary("tokens", _tokens);
        map.WriteBinary("spaces", _spaces);
        map.WriteBinary("lengths", _lengths);
        map.WriteStrings(_strings);
        map.WriteList("cats", _docs, _cats);
        map.WriteFlags(_docs);
        map.WriteList("span_groups", _docs, _spanGroups);
        map.Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ZlibSection section in _sections)
            section.Dispose();
    }

    private ZlibPiece[] Compress(SpacyDocs docs)
    {
        ZlibPiece[] pieces =
        [
            ZlibPiece.Of(docs.Tokens.WrittenSpan),
            ZlibPiece.Of(docs.Spaces.WrittenSpan),
            ZlibPiece.Of(docs.Lengths.WrittenSpan),
            ZlibPiece.Of(docs.Cats.WrittenSpan),
            ZlibPiece.Of(docs.SpanGroups.WrittenSpan),
        ];
        if (!docs.IsOversized)
        {
            docs.Clear();
            _empty.Add(docs);
        }

        return pieces;
    }

    private void Take(ZlibPiece[] pieces)
    {
        for (int i = 0; i < pieces.Length; i++)
            _sections[i].Add(pieces[i]);
    }
}
