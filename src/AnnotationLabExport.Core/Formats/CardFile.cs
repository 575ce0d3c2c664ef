namespace AnnotationLabExport.Formats;

/// <summary>A complete file that a card tells of.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Split">Which part of the project it holds; null if it holds all of it.</param>
/// <param name="Writer">The format's own writer of the file.</param>
/// <param name="LeftOut">What was left out, a line each.</param>
public sealed record CardFile(string Name, string? Split, IFormatWriter Writer, IReadOnlyList<string> LeftOut);
