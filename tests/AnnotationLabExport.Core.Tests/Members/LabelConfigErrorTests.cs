using System.Text;
using AnnotationLabExport.Configuration;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.CoreTests.Members;

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

    private AlabException AssertError(ErrorCode code, string xml)
    {
        string path = _folder.Write("config.xml", xml);
        var error = Assert.Throws<AlabException>(() => LabelConfig.Load(path));
        Assert.Equal((code, path), (error.Code, error.Target));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        return error;
    }
}
