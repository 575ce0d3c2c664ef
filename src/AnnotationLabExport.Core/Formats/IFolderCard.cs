namespace AnnotationLabExport.Formats;

/// <summary>
/// A text that a format keeps beside its files in a folder, about all projects whose files lie there. It is written when
/// these are complete.
/// </summary>
public interface IFolderCard
{
    /// <summary>Its file's name.</summary>
    string FileName { get; }

    /// <summary>Whether a text of that name is such a card, and may be replaced.</summary>
    bool IsOurs(string text);

    /// <summary>The card with a project in it; what it says of other projects stays.</summary>
    /// <param name="card">The card that is there; null if there is none.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="files">Its files.</param>
    /// <param name="options">The options of the export that were given, as they are typed.</param>
    string Update(string? card, string project, IReadOnlyList<CardFile> files, IReadOnlyList<string> options);
}
