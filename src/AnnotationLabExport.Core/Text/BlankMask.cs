using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Text;

/// <summary>White space among 32 characters at a time, as a mask with a bit for each, the first character's the lowest.</summary>
internal static class BlankMask
{
    /// <summary>How many characters a mask tells of.</summary>
    public const int Size = 32;

    /// <summary>Which of the characters from an offset on are white space; what lies behind the end is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ReadOnlySpan<char> text, int offset)
    {
        if (text.Length - offset < Size)
            return OneByOne(text[offset..]);
        ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset));
        Vector256<ushort> low = Vector256.LoadUnsafe(ref first);
        Vector256<ushort> high = Vector256.LoadUnsafe(ref first, (nuint)Vector256<ushort>.Count);
        if (((low | high) & Vector256.Create((ushort)0xFF80)) != Vector256<ushort>.Zero)
            return OneByOne(text.Slice(offset, Size));
        Vector256<byte> ascii = Vector256.Narrow(low, high);
        return (Vector256.Equals(ascii, Vector256.Create((byte)' ')) | IsBetween(ascii, 0x09, 0x0D) | IsBetween(ascii, 0x1C, 0x1F))
            .ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsBetween(Vector256<byte> bytes, byte from, byte to)
    {
        Vector256<byte> above = bytes - Vector256.Create(from);
        return Vector256.Equals(Vector256.Min(above, Vector256.Create((byte)(to - from))), above);
    }

    private static uint OneByOne(ReadOnlySpan<char> text)
    {
        uint mask = uint.MaxValue;
        for (int i = 0; i < text.Length; i++)
        {
            if (!WhiteSpace.Is(text[i]))
                mask &= ~(1u << i);
        }

        return mask;
    }
}
