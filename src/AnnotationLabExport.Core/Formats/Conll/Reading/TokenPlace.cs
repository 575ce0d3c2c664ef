namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>Where a token stands in its document.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="FirstByte">Its first byte in the text as the content of a JSON string.</param>
/// <param name="EndByte">The byte after its last.</param>
internal readonly record struct TokenPlace(long Line, int Start, int End, int FirstByte, int EndByte);
