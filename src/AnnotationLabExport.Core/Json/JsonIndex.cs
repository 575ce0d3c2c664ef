using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AnnotationLabExport.Json;

/// <summary>
/// Where in JSON what tells its structure stands: brackets, commas, colons, the quotes of strings and the first backslash of
/// each escape in them, and the first byte of whatever else is no white space. Found 64 bytes at a time, as simdjson does.
/// Reused: nothing is allocated once it has grown to the largest.
/// </summary>
internal sealed class JsonIndex
{
    /// <summary>How many places more can be read behind the last: they are all 0.</summary>
    public const int Beyond = 8;

    private const int AtOnce = 8;

    private int[] _places = new int[1024];

    /// <summary>The places, ascending, and <see cref="Beyond"/> behind them.</summary>
    public ReadOnlySpan<int> Places => _places;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Finds the places. False where what is wrong would not show in them: a string that does not end, control
    /// characters, backslashes outside strings.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryFind(ReadOnlySpan<byte> json)
    {
        int count = 0;
        var state = default(State);
        Span<byte> last = stackalloc byte[JsonBlock.Size];
        for (int start = 0; (uint)start < (uint)json.Length; start += JsonBlock.Size)
        {
            scoped ref byte block = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), start);
            if (json.Length - start < JsonBlock.Size)
            {
                last.Fill((byte)' ');
                json[start..].CopyTo(last);
                block = ref MemoryMarshal.GetReference(last);
            }

            ulong marks = Mark(ref block, ref state);
            if (_places.Length - count < JsonBlock.Size + AtOnce + Beyond)
                Grow();
            ref int next = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), count);
            count += BitOperations.PopCount(marks);
            for (; marks != 0; next = ref Unsafe.Add(ref next, AtOnce))
                marks = Put(marks, start, ref next);
        }

        _places.AsSpan(count, Beyond).Clear();
        Count = count;
        return (state.Faults | state.InString) == 0;
    }

    /// <summary>Which bytes of a block are places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mark(ref byte block, ref State state)
    {
        ulong backslashes = JsonBlock.Equal(ref block, (byte)'\\');
        ulong escaped = JsonBlock.Escaped(backslashes, ref state.Escapes);
        ulong quotes = JsonBlock.Equal(ref block, (byte)'"') & ~escaped;
        ulong inStrings = JsonBlock.Between(quotes) ^ state.InString;
        state.InString = (ulong)((long)inStrings >> (JsonBlock.Size - 1));
        ulong control = JsonBlock.Less(ref block, (byte)' ');
        state.Faults |= (control & inStrings) | (backslashes & ~inStrings);
        ulong odd = control & ~JsonBlock.Equal(ref block, (byte)'\n');
        if (odd != 0)
            state.Faults |= odd & ~JsonBlock.Equal(ref block, (byte)'\r') & ~JsonBlock.Equal(ref block, (byte)'\t');
        ulong marks = (JsonBlock.EqualInEitherCase(ref block, (byte)'{') | JsonBlock.EqualInEitherCase(ref block, (byte)'}')
            | JsonBlock.Equal(ref block, (byte)',') | JsonBlock.Equal(ref block, (byte)':')) & ~inStrings;
        ulong scalars = ~(marks | quotes | inStrings | JsonBlock.Less(ref block, (byte)' ' + 1));
        ulong starts = scalars & ~((scalars << 1) | state.FollowsScalar);
        state.FollowsScalar = scalars >> (JsonBlock.Size - 1);
        return marks | quotes | starts | (backslashes & ~escaped);
    }

    /// <summary>Puts down the lowest places of a block, eight whether there are so many or not: to ask costs more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Put(ulong marks, int start, ref int place)
    {
        place = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 1) = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 2) = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 3) = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 4) = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 5) = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 6) = start + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref place, 7) = start + BitOperations.TrailingZeroCount(marks);
        return marks & (marks - 1);
    }

    /// <exception cref="InsufficientMemoryException">No buffer is so large.</exception>
    private void Grow()
    {
        if (_places.Length == Array.MaxLength)
            throw new InsufficientMemoryException("There are too many values.");
        Array.Resize(ref _places, (int)Math.Min(Array.MaxLength, _places.Length * 2L));
    }

    /// <summary>What is known of a block from those before it, as masks.</summary>
    private struct State
    {
        public ulong InString;
        public ulong Escapes;
        public ulong FollowsScalar;
        public ulong Faults;
    }
}
