using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Exporting;

/// <summary>
/// The same project and options give the same bytes, findings and choices wherever the module runs. Not on Windows,
/// whose language no variable sets.
/// </summary>
public sealed class ElsewhereTests(ElsewhereFixture elsewhere) : IClassFixture<ElsewhereFixture>
{
    private static readonly string[] Severities = ["Error ", "Warning ", "Information "];

    [Theory]
    [InlineData("tr_TR", "Asia/Kolkata", "tr-TR 330")]
    [InlineData("de_DE", "America/St_Johns", "de-DE -210")]
    [InlineData("ar_SA", "Pacific/Kiritimati", "ar-SA 840")]
    [InlineData("th_TH", "Asia/Kolkata", "th-TH 330")]
    [InlineData("fr_FR", "Pacific/Marquesas", "fr-FR -570")]
    public void Everything_is_the_same_elsewhere(string language, string timeZone, string place)
    {
        if (OperatingSystem.IsWindows())
            return;
        ElsewhereFixture.Outcome there = elsewhere.Run(language, timeZone);

        Assert.Equal(place, there.Place);
        Assert.Equal(elsewhere.Home.Lines, there.Lines);
        Assert.Equal(elsewhere.Home.Files.Keys.Order(StringComparer.Ordinal), there.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(elsewhere.Home.Files, file => Assert.Equal(file.Value, there.Files[file.Key]));
    }

    [Fact]
    public void Nothing_is_missing()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("en-US 0", elsewhere.Home.Place);
        Assert.Equal(12, elsewhere.Home.Files.Count);
        Assert.All(elsewhere.Home.Files, file => Assert.NotEmpty(file.Value));
        Assert.Equal(46, elsewhere.Home.Lines.Count(line => Severities.Any(severity => line.StartsWith(severity, StringComparison.Ordinal))));
    }

    [Fact]
    public void Dates_with_a_zone_and_words_in_capitals_choose_what_they_should()
    {
        if (OperatingSystem.IsWindows())
            return;
        string[] chosen = ["ids 1 5 13 14 15 16 17 18 19 20 21 22", "ids 10", "ids 5 7", "ids 10 11 12 13 14 15 16 17 19", "ids 5"];
        Assert.Equal([.. chosen, .. chosen], elsewhere.Home.Lines.Where(line => line.StartsWith("ids", StringComparison.Ordinal)));
    }
}
