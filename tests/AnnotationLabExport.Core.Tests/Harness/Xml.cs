using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Labelling configurations.</summary>
internal static class Xml
{
    /// <summary>A configuration of the text object <c>text</c>, an NER control <c>label</c> with its labels, and whatever else.</summary>
    public static LabelConfig Ner(string labels, string more = "") => Config(
        $"""<View><Text name="text" value="$text"/><Labels name="label" toName="text">{labels}</Labels>{more}</View>""");

    /// <summary>Reads a configuration as from a file.</summary>
    public static LabelConfig Config(string xml)
    {
        using var folder = new TemporaryFolder();
        return LabelConfig.Load(folder.Write("config.xml", xml));
    }
}
