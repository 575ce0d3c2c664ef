namespace AnnotationLabExport.Choosing.Parts;

/// <summary>What near-duplicates of a text are found by.</summary>
/// <param name="Shingles">The text's shingles, as a set.</param>
/// <param name="Bands">The hash of each band of its signature.</param>
/// <param name="Words">A digest of all its words.</param>
internal sealed record TextSketch(UInt128[] Shingles, ulong[] Bands, UInt128 Words);
