using System.Globalization;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 40)]
public sealed class CultureProperties
{
    private static readonly CultureInfo[] Cultures = [new("tr-TR"), new("de-DE"), new("ar-SA"), Strange()];

    [Property]
    public void The_output_is_the_same_in_every_culture(NastyProject project)
    {
        List<byte[]> expected = Outputs(project.Json, CultureInfo.InvariantCulture);
        foreach (CultureInfo culture in Cultures)
            Assert.Equal(expected, Outputs(project.Json, culture));
    }

    [Fact]
    public void The_example_project_is_the_same_in_every_culture()
    {
        byte[] project = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        List<byte[]> expected = Outputs(project, CultureInfo.InvariantCulture);
        foreach (CultureInfo culture in Cultures)
            Assert.Equal(expected, Outputs(project, culture));
    }

    private static List<byte[]> Outputs(byte[] project, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var options = new FormatOptions
            {
                Choice = new() { Source = AnnotationSource.Both, Policy = CompletionPolicy.Latest },
                Own = [new TableOptions { IncludeMetadata = true }],
            };
            List<byte[]> outputs = [.. AnyFormat.WithoutConfig.Select(format => ExportRun.Of(project, format, options).Bytes)];
            outputs.Add(ExportRun.Of(project, AlabFormat.Csv, options with { Own = [new TableOptions { Shape = TableShape.Long }] }).Bytes);
            return outputs;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A culture whose signs and separators are none of those that files may hold.</summary>
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.PositiveSign = "plus";
        culture.NumberFormat.NumberDecimalSeparator = "'";
        culture.TextInfo.ListSeparator = ";";
        culture.DateTimeFormat.TimeSeparator = "h";
        culture.DateTimeFormat.DateSeparator = "d";
        return culture;
    }
}
