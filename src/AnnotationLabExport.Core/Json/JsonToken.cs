using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Json;

/// <summary>One value or member name of a parsed task: where it stands, and where its subtree ends.</summary>
internal struct JsonToken
{
    /// <summary>First byte, counted from the task's first byte; a string's is its opening quote.</summary>
    public int Start;

    /// <summary>Length in bytes, quotes and brackets included.</summary>
    public int Length;

    /// <summary>Index of the first token after this one's subtree.</summary>
    public int Next;

    /// <summary>What it is; a member name is a string.</summary>
    public JsonKind Kind;

    /// <summary>A member name's meaning.</summary>
    public MemberName Name;

    /// <summary>Whether a string holds a backslash.</summary>
    public bool IsEscaped;

    /// <summary>Sets all of it, by two writes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int start, int length, int next, JsonKind kind, MemberName name = MemberName.Other, bool isEscaped = false)
    {
        ref ulong halves = ref Unsafe.As<JsonToken, ulong>(ref this);
        halves = (uint)start | ((ulong)(uint)length << 32);
        Unsafe.Add(ref halves, 1) = (uint)next | ((ulong)kind << 32) | ((ulong)name << 40) | (isEscaped ? 1UL << 48 : 0);
    }
}
