using System.IO.Hashing;
using System.Runtime.InteropServices;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>Makes a digest of 128 bits of what is compared, so that no text has to be kept.</summary>
internal sealed class ContentDigest
{
    private readonly XxHash128 _hash = new();

    /// <summary>The digest of what was added.</summary>
    public UInt128 Value => _hash.GetCurrentHashAsUInt128();

    /// <summary>The digest of characters.</summary>
    public static UInt128 Of(ReadOnlySpan<char> text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text));

    /// <summary>
    /// The digest of a JSON value by what it says: white space, escapes and the order of members do not matter, the spelling
    /// of numbers does.
    /// </summary>
    public static UInt128 Of(JsonValue value)
    {
        var digest = new ContentDigest();
        digest.Add((int)value.Kind);
        switch (value.Kind)
        {
            case JsonKind.String:
                digest.Add(value.GetString());
                break;
            case JsonKind.Array:
                foreach (JsonValue element in value.Elements)
                    digest.Add(Of(element));
                break;
            case JsonKind.Object:
                digest.Add(OfMembers(value));
                break;
            default:
                digest._hash.Append(value.Raw);
                break;
        }

        return digest.Value;
    }

    /// <summary>The digest of the members of an object in whatever order, but for the one that is its id.</summary>
    public static UInt128 OfResult(JsonValue result) => OfMembers(result, except: MemberName.Id);

    /// <summary>Adds numbers.</summary>
    public void Add(params ReadOnlySpan<int> numbers) => _hash.Append(MemoryMarshal.AsBytes(numbers));

    /// <summary>Adds a digest.</summary>
    public void Add(UInt128 digest) => _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in digest)));

    /// <summary>Adds a text; where it ends counts.</summary>
    public void Add(string text)
    {
        Add(text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static UInt128 OfMembers(JsonValue owner, MemberName? except = null)
    {
        UInt128 sum = UInt128.Zero;
        foreach (JsonMember member in owner.Members)
        {
            if (member.Name == except)
                continue;
            var digest = new ContentDigest();
            digest.Add(member.NameText.GetString());
            digest.Add(Of(member.Value));
            sum += digest.Value;
        }

        return sum;
    }
}
