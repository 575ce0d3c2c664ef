using System.Text.Json;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Damages that leave JSON as JSON: only such input reaches what stands behind the parser.</summary>
internal static class JsonMutation
{
    /// <summary>Puts another value in the place of one.</summary>
    public static byte[] Replace(byte[] json, Random random, byte[] with)
    {
        if (ValuesOf(json) is not { Count: > 0 } values)
            return json;
        Range value = values[random.Next(values.Count)];
        return [.. json[..value.Start.Value], .. with, .. json[value.End.Value..]];
    }

    /// <summary>Lets two values change places, or puts one inside another's place.</summary>
    public static byte[] Swap(byte[] json, Random random)
    {
        if (ValuesOf(json) is not { Count: > 1 } values)
            return json;
        Range one = values[random.Next(values.Count)];
        Range other = values[random.Next(values.Count)];
        (Range first, Range second) = one.Start.Value <= other.Start.Value ? (one, other) : (other, one);
        return first.End.Value > second.Start.Value
            ? [.. json[..first.Start.Value], .. json[second], .. json[first.End.Value..]]
            : [.. json[..first.Start.Value], .. json[second], .. json[first.End.Value..second.Start.Value], .. json[first], .. json[second.End.Value..]];
    }

    /// <summary>Puts lists or objects around a value, at times more than are allowed.</summary>
    public static byte[] Nest(byte[] json, Random random)
    {
        if (ValuesOf(json) is not { Count: > 0 } values)
            return json;
        Range value = values[random.Next(values.Count)];
        int levels = random.Next(10) == 0 ? random.Next(900, 1100) : random.Next(1, 6);
        byte[] open = random.Next(2) == 0 ? "["u8.ToArray() : "{\"n\":"u8.ToArray();
        byte[] close = open.Length == 1 ? "]"u8.ToArray() : "}"u8.ToArray();
        return [.. json[..value.Start.Value], .. Repeated(open, levels), .. json[value], .. Repeated(close, levels), .. json[value.End.Value..]];
    }

    /// <summary>Names a member twice, with the same value or another one.</summary>
    public static byte[] RepeatMember(byte[] json, Random random)
    {
        List<(int Name, Range Value)> members = MembersOf(json);
        if (members.Count == 0)
            return json;
        (int name, Range value) = members[random.Next(members.Count)];
        byte[] member = [.. json[name..value.Start.Value], .. json[members[random.Next(members.Count)].Value]];
        return [.. json[..name], .. member, .. ","u8, .. json[name..]];
    }

    private static IEnumerable<byte> Repeated(byte[] piece, int count) => Enumerable.Repeat(piece, count).SelectMany(bytes => bytes);

    private static List<Range> ValuesOf(byte[] json)
    {
        var values = new List<Range>();
        Walk(json, (_, value) => values.Add(value));
        return values;
    }

    private static List<(int Name, Range Value)> MembersOf(byte[] json)
    {
        var members = new List<(int, Range)>();
        Walk(json, (name, value) =>
        {
            if (name >= 0)
                members.Add((name, value));
        });
        return members;
    }

    /// <summary>Tells of every value as far as the bytes are JSON; <c>found</c> also takes where its name begins, or -1.</summary>
    private static void Walk(byte[] json, Action<int, Range> found)
    {
        var open = new Stack<(int Name, int Start)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 2000, AllowMultipleValues = true });
        int name = -1;
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex;
                int end = (int)reader.BytesConsumed;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = start;
                        continue;
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push((name, start));
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        (int Name, int Start) opened = open.Pop();
                        found(opened.Name, opened.Start..end);
                        break;
                    default:
                        found(name, start..end);
                        break;
                }

                name = -1;
            }
        }
        catch (JsonException)
        {
            // What stands before the fault is enough.
        }
    }
}
