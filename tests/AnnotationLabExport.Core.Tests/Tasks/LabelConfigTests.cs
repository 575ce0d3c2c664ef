using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class LabelConfigTests
{
    private const string TwoTexts = """<Text name="a" value="$first"/><Text name="b" value="$second"/>""";

    [Theory]
    [InlineData(TwoTexts + """<Labels name="l" toName="b"/>""", "second")]
    [InlineData("""<Labels name="l" toName="b"/>""" + TwoTexts, "second")]
    [InlineData(TwoTexts + """<HyperTextLabels name="l" toName="b"/><Labels name="m" toName="a"/>""", "second")]
    [InlineData(TwoTexts + """<Labels name="l" toName="a"/><Labels name="m" toName="b"/>""", "first")]
    [InlineData(TwoTexts + """<Choices name="l" toName="b"/>""", "first")]
    [InlineData(TwoTexts + """<Labels name="l"/><Labels name="m" toName="b"/>""", "first")]
    [InlineData(TwoTexts + """<Labels name="l" toName="gone"/>""", "first")]
    [InlineData("""<Header value="$head"/>""" + TwoTexts, "first")]
    [InlineData("""<Text name="x" value="fixed"/>""" + TwoTexts, "first")]
    [InlineData("""<Text name="x" toName="y" value="$no"/>""" + TwoTexts, "first")]
    [InlineData("""<View><HyperText name="x" value="$deep"/></View>""" + TwoTexts, "deep")]
    [InlineData("""<Text name="a" value="$once"/>""" + TwoTexts + """<Labels name="l" toName="a"/>""", "once")]
    [InlineData("""<Text name="a" value="$"/>""", "")]
    [InlineData("""<Labels name="l" toName="a"/>""", null)]
    public void The_text_is_the_field_of_the_object_that_the_first_labels_name(string inside, string? field) =>
        Assert.Equal(field, Xml.Config($"<View>{inside}</View>").TextField);

    [Fact]
    public void An_object_of_another_field_is_told_apart()
    {
        LabelConfig config = Xml.Config(
            $"""<View>{TwoTexts}<Text name="c" value="$first"/><Labels name="l" toName="a"/></View>""");
        Assert.Equal(
            (false, true, false, false),
            (config.IsOfOtherField("a"), config.IsOfOtherField("b"), config.IsOfOtherField("c"), config.IsOfOtherField("gone")));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("tRuE", true)]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    public void A_label_is_an_assertion_by_its_attribute_in_any_case(string attribute, bool isAssertion)
    {
        LabelConfig config = Xml.Ner($"""<Label value="X" assertion="{attribute}"/>""");
        Assert.Equal(isAssertion, config.IsAssertion("label", "X"));
    }

    [Fact]
    public void An_assertion_is_known_by_control_and_label_together()
    {
        LabelConfig config = Xml.Ner(
            """<Label value="X" assertion="true"/><Label value="Y"/>""",
            """<Labels name="other" toName="text"><Label value="X"/></Labels>""");
        Assert.True(config.IsAssertion("label", "X"));
        Assert.False(config.IsAssertion("other", "X"));
        Assert.False(config.IsAssertion("label", "Y"));
        Assert.False(config.IsAssertion("label", "x"));
        Assert.False(config.IsAssertion("", "X"));
    }

    [Fact]
    public void A_label_is_known_for_the_control_it_stands_in()
    {
        LabelConfig config = Xml.Ner(
            """<View><Label value="X"/></View><Label value="é &amp; ß"/>""",
            """<Choices name="other" toName="text"><Choice value="Y"/></Choices><Label value="Z"/>""");
        Assert.True(config.Knows("label", "X"));
        Assert.True(config.Knows("label", "é & ß"));
        Assert.True(config.Knows("other", "Y"));
        Assert.False(config.Knows("label", "Y"));
        Assert.False(config.Knows("label", "Z"));
        Assert.False(config.Knows("label", "x"));
        Assert.True(config.Knows("gone", "X"));
    }
}
