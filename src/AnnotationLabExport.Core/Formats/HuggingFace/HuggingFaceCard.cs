namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>The dataset card of a folder, from what its files were found to hold (docs/formats.md §15).</summary>
internal sealed class HuggingFaceCard : IFolderCard
{
    /// <summary>The part that <c>datasets</c> calls otherwise than people do.</summary>
    private const string Dev = "dev";

    /// <inheritdoc/>
    public string FileName => "README.md";

    /// <inheritdoc/>
    public bool IsOurs(string text) => DatasetCard.IsOurs(text);

    /// <inheritdoc/>
    public string Update(string? card, string project, IReadOnlyList<CardFile> files, IReadOnlyList<string> options)
    {
        List<CardSplit> splits = [];
        foreach (CardFile file in files)
        {
            var writer = (HuggingFaceWriter)file.Writer;
            string split = file.Split switch { null => "train", Dev => "validation", string other => other };
            splits.Add(new CardSplit(split, file.Name, writer.Rows, writer.TokenCount, writer.Labels));
        }

        List<string> leftOut = [];
        foreach (CardFile file in files)
            leftOut.AddRange(file.LeftOut.Select(line => file.Split is null ? line : $"{file.Split}: {line}"));
        return DatasetCard.With(card, new CardProject(project, ((HuggingFaceWriter)files[0].Writer).Names.All, splits, options, leftOut));
    }
}
