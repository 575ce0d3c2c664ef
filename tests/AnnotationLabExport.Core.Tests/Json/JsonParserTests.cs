using System.Text;
using System.Text.Json;
using AnnotationLabExport.CoreTests.Properties;
using AnnotationLabExport.Json;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Json;

/// <summary>The parser accepts what Utf8JsonReader accepts, nothing else, and sees the same in it.</summary>
public sealed class JsonParserTests
{
    private const int MaxDepth = 5;

    [Theory]
    [InlineData("{}", true)]
    [InlineData(" [ ] ", true)]
    [InlineData("\t{\"a\" : [ 1 , -0.5e+10 ,\r\n\"\\u00e9\\\"\\/\", true,false,null ] }\n", true)]
    [InlineData("0", true)]
    [InlineData("-0E-1", true)]
    [InlineData("\"\"", true)]
    [InlineData("[[[[[]]]]]", true)]
    [InlineData("[[[[[[]]]]]]", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("01", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData("1e", false)]
    [InlineData("1e+", false)]
    [InlineData("+1", false)]
    [InlineData("-", false)]
    [InlineData("- 1", false)]
    [InlineData("1 2", false)]
    [InlineData("nul", false)]
    [InlineData("nullx", false)]
    [InlineData("True", false)]
    [InlineData("[1,]", false)]
    [InlineData("[,1]", false)]
    [InlineData("[1 2]", false)]
    [InlineData("[1}", false)]
    [InlineData("{\"a\":1]", false)]
    [InlineData("{\"a\":1,}", false)]
    [InlineData("{\"a\"}", false)]
    [InlineData("{\"a\" 1}", false)]
    [InlineData("{a:1}", false)]
    [InlineData("{1:1}", false)]
    [InlineData("{\"a\":1}}", false)]
    [InlineData("{\"a\":1} /**/", false)]
    [InlineData("\"a", false)]
    [InlineData("\"\\", false)]
    [InlineData("\"\\x\"", false)]
    [InlineData("\"\\u00g0\"", false)]
    [InlineData("\"\\u00", false)]
    [InlineData("\"a\nb\"", false)]
    [InlineData("{}\0", false)]
    [InlineData("[\0]", false)]
    [InlineData("\u00A0{}", false)]
    [InlineData("[\f]", false)]
    public void Json_is_what_the_reader_says_it_is(string text, bool isJson)
    {
        // Also where nothing, and where much stands behind what is looked at 32 bytes at a time.
        foreach (string padding in new[] { "", new string(' ', 70) })
        {
            byte[] json = Encoding.UTF8.GetBytes(text + padding);
            Assert.Equal(isJson, Check(json));
        }
    }

    [Fact]
    public void A_string_ends_wherever_it_ends()
    {
        for (int length = 0; length < 100; length++)
        {
            foreach (string end in new[] { "\"", "\\n\"", "\\u000A\"", "\n\"", "\\\"", "\u001F\"", "\u007F\"", "é\"", "" })
                Check(Encoding.UTF8.GetBytes($"[\"{new string('x', length)}{end}]"));
        }
    }

    [Property(Arbitrary = [typeof(NastyProjects)], MaxTest = 200)]
    public void Damaged_tasks_are_damaged_for_both(NastyProject project)
    {
        var random = new Random(project.Seed);
        foreach (string task in project.Tasks)
        {
            byte[] json = Encoding.Latin1.GetBytes(task);
            Check(json);
            for (int i = 0; i < 20; i++)
                Check(Damaged(json, random));
        }
    }

    private static byte[] Damaged(byte[] json, Random random)
    {
        const string Bytes = "{}[]\",:\\/u0e-+.1tfn \n\t\0\u001F\u0080\u00FF";
        byte[] damaged = [.. json];
        int place = random.Next(json.Length);
        switch (random.Next(4))
        {
            case 0:
                return damaged[..place];
            case 1:
                return [.. damaged[..place], .. damaged[(place + 1)..]];
            case 2:
                return [.. damaged[..place], (byte)Bytes[random.Next(Bytes.Length)], .. damaged[place..]];
            default:
                damaged[place] = (byte)Bytes[random.Next(Bytes.Length)];
                return damaged;
        }
    }

    private static bool Check(byte[] json)
    {
        var parser = new JsonParser(new JsonToken[1]);
        bool parsed = parser.TryParse(json, MaxDepth);
        JsonToken[]? expected = ByReader(json);
        Assert.Equal(expected is not null, parsed);
        if (expected is not null)
            Assert.Equal(expected, parser.Tokens[..parser.Count]);
        return parsed;
    }

    private static JsonToken[]? ByReader(byte[] json)
    {
        var tape = new JsonTape();
        try
        {
            tape.ParseByReader(json, MaxDepth);
        }
        catch (JsonException)
        {
            return null;
        }

        var tokens = new JsonToken[tape[0].Next];
        for (int i = 0; i < tokens.Length; i++)
            tokens[i] = tape[i];
        return tokens;
    }
}
