using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Makes a Doc of a document: tokens that are the whole text, entities, and the span group. Used by one thread.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class DocBuilder(FormatOptions options, DiagnosticLog log)
{
    private readonly Categories _categories = new(options.Config);
    private readonly DocTokens _tokens = new();
    private readonly KnownStrings _strings = new();
    private readonly GroupSpans _spans = new(options.Tokens.Alignment, options.NamesAssertions);
    private readonly List<(EntityTag Tag, ulong Label)> _entities = [];
    private readonly ArrayBufferWriter<byte> _utf8 = new();

    /// <summary>Writes a Doc.</summary>
    /// <returns>How many spans its group has.</returns>
    public int Write(TaggedTask task, TaggedDocument document, SpacyDocs docs)
    {
        _strings.Begin(docs.Strings);
        _tokens.Load(task.Text, document.Tokens);
        FindEntities(document);
        WriteTokens(task.Text, document.Sentences, docs);
        List<GroupSpan> spans = _spans.Make(task, document, _tokens, _strings);
        docs.EndDoc(spans, _categories.Of(task, document.Set, log));
        return spans.Count;
    }

    /// <summary>The entity of each token: begun anew in every sentence, and over what lies between its tokens there.</summary>
    private void FindEntities(TaggedDocument document)
    {
        _entities.Clear();
        CollectionsMarshal.SetCount(_entities, _tokens.All.Count);
        Span<(EntityTag Tag, ulong Label)> entities = CollectionsMarshal.AsSpan(_entities);
        entities.Fill((EntityTag.Outside, 0));
        foreach (PlacedSpan placed in document.Levels[0].Taken)
        {
            ulong label = _strings.NumberOf(placed.Span.Label);
            for (int first = placed.First, end; first <= placed.Last; first = end)
            {
                end = Math.Min(document.Sentences.EndOf(first), placed.Last + 1);
                int begin = _tokens.Places[first];
                entities[begin..(_tokens.Places[end - 1] + 1)].Fill((EntityTag.Inside, label));
                entities[begin].Tag = EntityTag.Begin;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteTokens(ReadOnlySpan<char> text, SentenceStarts sentences, SpacyDocs docs)
    {
        _utf8.ResetWrittenCount();
        Encoding.UTF8.GetBytes(text, _utf8);
        var walk = new Utf8Walk(text, new Utf8Range(0, _utf8.WrittenCount));
        ReadOnlySpan<DocToken> tokens = CollectionsMarshal.AsSpan(_tokens.All);
        ReadOnlySpan<(EntityTag Tag, ulong Label)> entities = CollectionsMarshal.AsSpan(_entities);
        for (int i = 0; i < tokens.Length; i++)
        {
            DocToken token = tokens[i];
            Utf8Range utf8 = walk.Next(token.Start, token.End);
            ulong word = _strings.NumberOf(_utf8.WrittenSpan.Slice(utf8.Start, utf8.Length));
            bool startsSentence = i == 0 || (token.Source > 0 && sentences[token.Source]);
            docs.AddToken(word, entities[i].Tag, entities[i].Label, startsSentence, token.HasSpace);
        }
    }
}
