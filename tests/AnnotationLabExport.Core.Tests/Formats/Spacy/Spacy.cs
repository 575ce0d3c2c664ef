using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Spacy;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.CoreTests.Formats.Spacy;

/// <summary>Projects as Spacy.</summary>
internal static class Spacy
{
    public static ExportRun Run(string project, TokenOptions? tokens = null) =>
        ExportRun.Of(project, AlabFormat.Spacy, new FormatOptions { Tokens = tokens ?? new() });

    /// <summary>A file as it is read.</summary>
    public static DocBinReader Read(byte[] file) => new(file, text => StringNumbers.Of(Encoding.UTF8.GetBytes(text)));

    /// <summary>The Docs of a project.</summary>
    public static List<ReadDoc> Docs(string project, TokenOptions? tokens = null) => Read(Run(project, tokens).Bytes).Docs();

    /// <summary>The only Doc of a text with these results.</summary>
    public static ReadDoc Doc(string text, params string[] results) => Assert.Single(Docs(Sample.Note(text, results)));
}
