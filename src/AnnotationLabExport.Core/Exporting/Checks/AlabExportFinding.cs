namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Something by which an export is not whole.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Message">The same in words: names of files, numbers of shards, names of options.</param>
/// <param name="File">The name of the file that it is about; null if it is about none.</param>
public sealed record AlabExportFinding(ExportFindingCode Code, string Message, string? File = null)
{
    /// <summary>Code and words.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
