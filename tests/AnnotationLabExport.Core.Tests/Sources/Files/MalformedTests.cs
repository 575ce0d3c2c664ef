using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class MalformedTests
{
    [Theory]
    [InlineData("// note\n{}")]
    [InlineData("/* note */{}")]
    [InlineData("{/* note */}")]
    [InlineData("{\"a\":1 // note\n}")]
    [InlineData("[{},]")]
    [InlineData("[,{}]")]
    [InlineData("[{} {}]")]
    [InlineData("[{}:{}]")]
    [InlineData("{},{}")]
    [InlineData("{};")]
    [InlineData("{}]")]
    [InlineData("{}}")]
    [InlineData("[{}]]")]
    [InlineData("]")]
    [InlineData("}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":[1,]}")]
    [InlineData("{\"a\":[,1]}")]
    [InlineData("{\"a\":[1 2]}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\":[1}")]
    [InlineData("{\"a\":{]}")]
    [InlineData("{]")]
    [InlineData("[}")]
    [InlineData("[{\"a\":1]}")]
    [InlineData("{\"a\":[1]}]")]
    [InlineData("[5]")]
    [InlineData("[\"a\"]")]
    [InlineData("[null]")]
    [InlineData("[{},null]")]
    [InlineData("[[{}]]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("true {}")]
    [InlineData("\"a\"")]
    [InlineData("{}5")]
    [InlineData("NaN")]
    [InlineData("not json at all")]
    [InlineData("{}\u00A0{}")]
    [InlineData("{}\u000B{}")]
    [InlineData("{}\0")]
    public void What_is_no_project_is_malformed(string source) => AssertMalformed(source);

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("nul")]
    [InlineData("nulll")]
    [InlineData("True")]
    [InlineData("undefined")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1")]
    [InlineData("1_000")]
    [InlineData("'a'")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("\"\\'\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"a\0b\"")]
    [InlineData("\"a\u001Fb\"")]
    public void A_value_that_is_no_json_is_malformed_wherever_it_stands(string value)
    {
        AssertMalformed($"{{\"a\":{value}}}");
        AssertMalformed($"[{{\"id\":1}},{{\"a\":[{value}],\"b\":2}}]");
        AssertMalformed($"{{\"id\":1}}\n{{\"a\":{value},\"b\":2}}\n");
    }

    [Fact]
    public void A_control_character_in_a_name_is_malformed() => AssertMalformed("{\"a\nb\":1}");

    [Fact]
    public void Tasks_before_the_fault_come_out_first()
    {
        var found = new List<FoundTask>();
        Assert.Throws<JsonMalformedException>(() => FoundTask.AddTo(found, new MemorySource("[{\"a\":1},{\"b\":2},5,{\"c\":3}]")));
        Assert.Equal(["{\"a\":1}", "{\"b\":2}"], found.Select(task => task.Json));
    }

    [Theory]
    [InlineData("""[{"id":17,"a":nul}]""", "in task 17: ")]
    [InlineData("""[{"a":nul,"id":17}]""", "")]
    [InlineData("""[{"id":"x\u0041","data":{"id":3},"a":01}]""", "in task xA: ")]
    [InlineData("""[{"data":{"id":3},"a":01}]""", "")]
    [InlineData("""[{"id":17,"a":"cut""", "in task 17: ")]
    public void A_fault_names_the_task_if_its_id_stands_before(string source, string named)
    {
        JsonMalformedException error = AssertMalformed(source);
        Assert.Contains($"): {named}", error.Message, StringComparison.Ordinal);
        Assert.Equal(named.Length > 0, error.Message.Contains("in task", StringComparison.Ordinal));
    }

    private static JsonMalformedException AssertMalformed(string source) =>
        Assert.Throws<JsonMalformedException>(() => ExportRun.Of(source, AlabFormat.JsonLines));
}
