using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class LabelConfigErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("{}")]
    [InlineData("<View>")]
    [InlineData("<View></view>")]
    [InlineData("<View/><View/>")]
    [InlineData("<View a=1/>")]
    [InlineData("<View>&unknown;</View>")]
    [InlineData("<View a=\"&#0;\"/>")]
    public void What_is_no_xml_is_refused(string xml) => AssertError(ErrorCode.LabelConfigInvalid, xml);

    [Fact]
    public void A_dtd_is_refused_by_name() =>
        Assert.Contains(
            "it holds a DTD, which is refused; remove the DOCTYPE.",
            AssertError(ErrorCode.LabelConfigInvalid, "<?xml version=\"1.0\"?>\n<!DOCTYPE View>\n<View/>").Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_entity_is_refused_and_the_file_it_names_is_not_read()
    {
        string secret = _folder.Write("secret.txt", "top secret");
        AlabException error = AssertError(
            ErrorCode.LabelConfigInvalid,
            $"<!DOCTYPE View [<!ENTITY e SYSTEM \"file://{secret}\">]><View><Text name=\"a\" value=\"$x\"/>&e;</View>");
        Assert.DoesNotContain("top secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_grow_are_refused() => AssertError(
        ErrorCode.LabelConfigInvalid, "<!DOCTYPE View [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><View>&b;</View>");

    [Fact]
    public void Entities_that_grow_a_billion_times_are_refused_at_once() => AssertError(
        ErrorCode.LabelConfigInvalid,
        $"<!DOCTYPE View [<!ENTITY e0 \"ha\">{string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};\">"))}]><View>&e30;</View>");

    [Theory]
    [InlineData(1_001)]
    [InlineData(500_000)]
    public void Depth_beyond_measure_is_refused(int depth) => Assert.Contains(
        "nested more than 1,000 levels",
        AssertError(ErrorCode.LabelConfigInvalid, Nested(depth)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_name_of_any_length_is_not_quoted_whole() =>
        Assert.InRange(AssertError(ErrorCode.LabelConfigInvalid, $"<{new string('a', 100_000)}></b>").Message.Length, 100, 600);

    [Fact]
    public void A_thousand_levels_are_read() => Assert.True(LabelConfig.Load(_folder.Write("config.xml", Nested(1000))).Knows("c", "x"));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-encoding")]
    public void An_encoding_that_is_not_supported_is_refused(string encoding) =>
        AssertError(ErrorCode.LabelConfigInvalid, $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><View/>");

    [Fact]
    public void A_missing_file_is_not_found()
    {
        string path = _folder.File("missing.xml");
        var error = Assert.Throws<AlabException>(() => LabelConfig.Load(path));
        Assert.Equal((ErrorCode.SourceNotFound, path), (error.Code, error.Target));
    }

    [Fact]
    public void A_folder_is_unreadable() =>
        Assert.Equal(ErrorCode.SourceUnreadable, Assert.Throws<AlabException>(() => LabelConfig.Load(_folder.Path)).Code);

    [Fact]
    public void A_file_in_utf16_is_read()
    {
        const string Content = "<?xml version=\"1.0\" encoding=\"utf-16\"?><View><Text name=\"a\" value=\"$é\"/></View>";
        byte[] file = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Content)];
        Assert.Equal("é", LabelConfig.Load(_folder.Write("config.xml", file)).TextField);
    }

    private static string Nested(int depth) =>
        $"<View name=\"c\">{string.Concat(Enumerable.Repeat("<a value=\"x\">", depth - 1))}{string.Concat(Enumerable.Repeat("</a>", depth - 1))}</View>";

    private AlabException AssertError(ErrorCode code, string xml)
    {
        string path = _folder.Write("config.xml", xml);
        var error = Assert.Throws<AlabException>(() => LabelConfig.Load(path));
        Assert.Equal((code, path), (error.Code, error.Target));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        return error;
    }
}
