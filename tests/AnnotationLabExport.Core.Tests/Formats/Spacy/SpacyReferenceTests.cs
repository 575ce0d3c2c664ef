using System.Text.Json;
using System.Text.RegularExpressions;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.CoreTests.Formats.Spacy;

/// <summary>The documents of the reference files, exported and compared with what spaCy wrote and reads.</summary>
public sealed class SpacyReferenceTests
{
    private static readonly DocBinReader Ours = Spacy.Read(Spacy.Run(Project(), Words).Bytes);

    private static TokenOptions Words => new() { TokenPattern = new Regex(@"\w+|[^\w\s]", RegexOptions.CultureInvariant) };

    [Theory]
    [InlineData("by-plain-python.spacy")]
    [InlineData("by-spacy-minimal.spacy")]
    public void Tokens_spaces_and_lengths_are_the_same_bytes(string file)
    {
        DocBinReader theirs = Reference(file);
        Assert.Equal(theirs.Version, Ours.Version);
        Assert.Equal(theirs.Attributes, Ours.Attributes);
        Assert.Equal(theirs.Tokens, Ours.Tokens);
        Assert.Equal(theirs.Spaces, Ours.Spaces);
        Assert.Equal(theirs.Lengths, Ours.Lengths);
        Assert.Equal(theirs.Flags, Ours.Flags);
        Assert.Equal(theirs.SpanGroups[1], Ours.SpanGroups[1]);
    }

    [Fact]
    public void Members_come_as_the_recipe_has_them() => Assert.Equal(
        ["version", "attrs", "tokens", "spaces", "lengths", "strings", "cats", "flags", "span_groups"], Ours.Members);

    [Fact]
    public void Strings_are_those_of_the_recipe()
    {
        // Only ours has span groups for the first and the third document, which add nothing but the group's name.
        Assert.Equal(Reference("by-plain-python.spacy").Strings.Append("sc").Distinct().Order(StringComparer.Ordinal), Ours.Strings);
    }

    [Fact]
    public void spaCy_would_read_what_it_reads_of_its_own()
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Repository.Reference("spacy", "as-read.json")));
        List<ReadDoc> docs = Ours.Docs();
        Assert.Equal(3, docs.Count);
        foreach ((JsonElement theirs, ReadDoc ours) in expected.RootElement.EnumerateArray().Zip(docs))
        {
            Assert.Equal(theirs.GetProperty("text").GetString(), ours.Text);
            IEnumerable<string> tokens = theirs.GetProperty("tokens").EnumerateArray().Select(token =>
                $"{token[0].GetString()} {token[1].GetBoolean()} {token[2].GetString()} {token[3].GetBoolean()}");
            Assert.Equal(tokens, ours.Tokens.Select(token =>
                $"{token.Text} {token.HasSpace} {token.Iob switch { 3 => "B", 1 => "I", _ => "O" }} {token.SentenceStart == 1}"));
        }
    }

    private static DocBinReader Reference(string file) => Spacy.Read(File.ReadAllBytes(Repository.Reference("spacy", file)));

    /// <summary>What went into the reference files, as a project: spans count code points and have their quotes.</summary>
    private static string Project()
    {
        using JsonDocument input = JsonDocument.Parse(File.ReadAllText(Repository.Reference("spacy", "input.json")));
        return string.Concat(input.RootElement.EnumerateArray().Select(document =>
        {
            string text = document.GetProperty("text").GetString()!;
            JsonElement spans = document.TryGetProperty("groups", out JsonElement groups) ? groups.GetProperty("sc") : document.GetProperty("ents");
            return Sample.Note(Inside(text), [.. spans.EnumerateArray().Select(span => Span(text, span))]);
        }));
    }

    private static string Span(string text, JsonElement span)
    {
        (int start, int end) = (span[0].GetInt32(), span[1].GetInt32());
        string quote = string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));
        return Sample.Span(start, end, span[2].GetString()!, Inside(quote));
    }

    private static string Inside(string text) => JsonSerializer.Serialize(text)[1..^1];
}
