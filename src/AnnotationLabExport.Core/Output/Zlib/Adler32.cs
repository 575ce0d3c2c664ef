namespace AnnotationLabExport.Output.Zlib;

/// <summary>The checksum of zlib streams, of stretches that were summed by themselves.</summary>
internal static class Adler32
{
    /// <summary>The checksum of no bytes.</summary>
    public const uint OfNothing = 1;

    private const uint Modulus = 65521;

    /// <summary>
    /// The checksum of two stretches, one after the other. The low half is one more than the sum of the bytes; the high half
    /// sums the low halves after each byte, so that the first stretch counts in it once more for every byte of the second.
    /// </summary>
    public static uint Combine(uint first, uint second, long lengthOfSecond)
    {
        ulong sumOfFirst = (first & 0xFFFF) + Modulus - 1;
        ulong low = sumOfFirst + (second & 0xFFFF);
        ulong high = (first >> 16) + (second >> 16) + (sumOfFirst * (ulong)(lengthOfSecond % Modulus));
        return (uint)((high % Modulus << 16) | (low % Modulus));
    }
}
