using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class TextFieldTests
{
    [Theory]
    [InlineData("""{"text":"t","longText":"l","note":"n"}""", "t")]
    [InlineData("""{"text":"","longText":"l"}""", "")]
    [InlineData("""{"text":5,"longText":"l"}""", "l")]
    [InlineData("""{"text":null,"longText":"l"}""", "l")]
    [InlineData("""{"text":["t"],"longText":"l"}""", "l")]
    [InlineData("""{"longText":"l","note":"n"}""", "l")]
    [InlineData("""{"title":"x","note":"n"}""", "n")]
    [InlineData("""{"note":"n","count":5,"more":{"a":"b"}}""", "n")]
    [InlineData("""{"note":"n","other":"o"}""", null)]
    [InlineData("""{"title":"x"}""", null)]
    [InlineData("""{"Text":"t"}""", "t")]
    [InlineData("""{"TEXT":"t","Note":"n"}""", null)]
    [InlineData("""{"Title":"x","note":"n"}""", null)]
    [InlineData("""{"note":"a","note":"b"}""", "b")]
    [InlineData("""{"note":"a","n\u006fte":"b"}""", "b")]
    [InlineData("""{"note":"a","note":5}""", null)]
    [InlineData("""{"note":"a","other":"b","other":5}""", "a")]
    [InlineData("""{}""", null)]
    [InlineData("""[]""", null)]
    [InlineData("\"text\"", null)]
    public void Without_configuration_the_text_is_found_by_its_name_or_as_the_only_string(string data, string? text) =>
        Assert.Equal(text, TextOf(data, config: null));

    [Theory]
    [InlineData("""{"text":"t","note":"n"}""", "n")]
    [InlineData("""{"text":"t","note":""}""", "")]
    [InlineData("""{"text":"t","note":5}""", null)]
    [InlineData("""{"text":"t","note":null}""", null)]
    [InlineData("""{"text":"t"}""", null)]
    [InlineData("""{"text":"t","NOTE":"n"}""", null)]
    public void With_a_configuration_the_text_is_its_field_without_fallback(string data, string? text) =>
        Assert.Equal(text, TextOf(data, Xml.Config("""<View><Text name="a" value="$note"/><Labels name="l" toName="a"/></View>""")));

    [Fact]
    public void A_configuration_that_shows_nothing_finds_no_text() =>
        Assert.Null(TextOf("""{"text":"t"}""", Xml.Config("<View/>")));

    private static string? TextOf(string data, LabelConfig? config) =>
        new TextField(config).Find(Loaded.Task($"{{\"data\":{data}}}")).Value.AsString();
}
