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
        // Wherever it stands among blocks of 64 bytes; also where nothing, and where much stands behind it.
        for (int before = 0; before <= 2 * JsonBlock.Size; before++)
        {
            foreach (int behind in new[] { 0, 1, 70 })
                Assert.Equal(isJson, Check(Encoding.UTF8.GetBytes(new string(' ', before) + text + new string(' ', behind))));
        }
    }

    [Fact]
    public void A_run_of_backslashes_may_cross_blocks()
    {
        for (int before = 0; before < JsonBlock.Size; before++)
        {
            for (int run = 0; run <= JsonBlock.Size + 3; run++)
            {
                string text = $"[{new string(' ', before)}\"{new string('\\', run)}\",\"b\"]";
                Assert.Equal(run % 2 == 0, Check(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Theory]
    [InlineData("{\"completions\":[{\"a\":1}]}")]
    [InlineData("{\"\\u0069d\" :\t\"\\\"\\\\\\u00e9\" ,\r\n\"created_username\"\n: -1.5e3,\"\":null}")]
    [InlineData("[[],{},\"\",[true,[false]],12345678901234567890,{\"id\":\"x\"}]")]
    public void What_is_cut_off_is_cut_off_wherever(string text)
    {
        for (int before = 0; before <= JsonBlock.Size; before++)
        {
            byte[] json = Encoding.UTF8.GetBytes(new string(' ', before) + text);
            Assert.True(Check(json));
            for (int length = 0; length < json.Length; length++)
                Assert.False(Check(json[..length]));
        }
    }

    [Fact]
    public void A_number_has_any_length()
    {
        foreach (string number in new[] { "1", "0", "-", "01", "-0", "1.", "0.25", "1e5", "1E", "-1.5e+300", "1x", "1-" })
        {
            for (int digits = 0; digits < 20; digits++)
            {
                foreach (string behind in new[] { "", " ", "]", ",2]", "\n]", "\"" })
                {
                    Check(Encoding.UTF8.GetBytes("[" + number + new string('7', digits) + behind));
                    Check(Encoding.UTF8.GetBytes("[" + new string('7', digits) + number + behind));
                }
            }
        }
    }

    [Fact]
    public void Every_name_that_is_read_is_known_by_its_spelling_alone()
    {
        foreach (string name in MemberNames.Spellings)
        {
            foreach (string spelled in new[] { name, name + "x", "x" + name, name[1..], name[..^1], name.ToUpperInvariant(), "\\u0061" + name[1..] })
                Assert.True(Check(Encoding.UTF8.GetBytes($"{{\"{spelled}\":0}}")) && Check(Encoding.UTF8.GetBytes($"{{\"{spelled}\" :0,\"b\":\"12345678\"}}")));
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
            byte[] json = Encoding.Latin1.GetBytes(new string(' ', random.Next(JsonBlock.Size)) + task);
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
        var parser = new JsonParser(new JsonIndex(), new JsonToken[1]);
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
