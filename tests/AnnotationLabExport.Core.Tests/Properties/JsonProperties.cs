using AnnotationLabExport.CoreTests.Exporting;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 150)]
public sealed class JsonProperties
{
    private static readonly (AlabFormat Format, FormatOptions Options)[] Styles =
    [
        (AlabFormat.Json, new()),
        (AlabFormat.Json, new() { Own = [new JsonOptions { Style = JsonStyle.Compact }] }),
        (AlabFormat.JsonLines, new()),
    ];

    [Property]
    public void What_is_exported_and_read_is_exported_to_the_same_bytes(NastyProject project)
    {
        foreach ((AlabFormat format, FormatOptions options) in Styles)
        {
            byte[] first = ExportRun.Of(project.Json, format, options).Bytes;
            if (first.Length > 0)
                Assert.Equal(first, ExportRun.Of(first, format, options).Bytes);
        }
    }

    [Property]
    public void Every_style_leads_to_every_other(NastyProject project)
    {
        byte[][] written = [.. Styles.Select(style => ExportRun.Of(project.Json, style.Format, style.Options).Bytes)];
        foreach (byte[] from in written.Where(bytes => bytes.Length > 0))
        {
            for (int i = 0; i < Styles.Length; i++)
                Assert.Equal(written[i], ExportRun.Of(from, Styles[i].Format, Styles[i].Options).Bytes);
        }
    }

    [Property]
    public void Nothing_but_white_space_changes_in_a_project_without_deleted_completions(NastyProject project)
    {
        NastyProject whole = project with { Tasks = [.. project.Tasks.Where(task => !HoldsDeleted(task))] };
        byte[] expected = JsonWhiteSpace.Without(whole.Json);
        Assert.Equal(expected, JsonWhiteSpace.Without(ExportRun.Of(whole.Json, AlabFormat.Json).Bytes));
        Assert.Equal([.. expected, (byte)'\n'], ExportRun.Of(whole.Json, AlabFormat.Json, new() { Own = [new JsonOptions { Style = JsonStyle.Compact }] }).Bytes);
    }

    [Property]
    public void In_an_encoding_that_lacks_characters_nothing_is_lost(NastyProject project)
    {
        byte[] direct = ExportRun.Of(project.Json, AlabFormat.Json).Bytes;
        if (!System.Text.Unicode.Utf8.IsValid(direct))
            return;
        using var folder = new TemporaryFolder();
        string path = folder.File("a.json");
        FileExportTests.Run(new MemorySource(project.Json), System.Text.Encoding.ASCII, new AnnotationLabExport.Exporting.ExportTarget(AlabFormat.Json, path));
        byte[] ascii = File.ReadAllBytes(path);
        Assert.DoesNotContain(ascii, one => one > 0x7F);
        AssertSame(Loaded.Value(direct), Loaded.Value(ascii));
    }

    [Property]
    public void Indented_lines_stand_at_the_depth_of_their_brackets(NastyProject project)
    {
        int depth = 0;
        foreach (string line in System.Text.Encoding.Latin1.GetString(ExportRun.Of(project.Json, AlabFormat.Json).Bytes).Split('\n')[..^1])
        {
            string content = line.TrimStart(' ');
            if (content[0] is '}' or ']')
                depth--;
            Assert.Equal(depth * 2, line.Length - content.Length);
            if (content[^1] is '{' or '[')
                depth++;
        }

        Assert.Equal(0, depth);
    }

    private static bool HoldsDeleted(string task)
    {
        var document = new TaskDocument();
        document.Load(new(System.Text.Encoding.Latin1.GetBytes(task.Trim()), "", 0, 1, 1, 1));
        return document.Completions.Any(completion => completion.IsDeleted);
    }

    /// <summary>The same, but for how strings are spelled.</summary>
    private static void AssertSame(JsonValue expected, JsonValue actual)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        if (expected.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            Assert.Equal(ScalarText.Of(expected), ScalarText.Of(actual));
            return;
        }

        Assert.Equal(Parts(expected).Count, Parts(actual).Count);
        foreach ((JsonValue one, JsonValue other) in Parts(expected).Zip(Parts(actual)))
            AssertSame(one, other);
    }

    private static List<JsonValue> Parts(JsonValue value)
    {
        var parts = new List<JsonValue>();
        foreach (JsonMember member in value.Members)
            parts.AddRange([member.NameText, member.Value]);
        foreach (JsonValue element in value.Elements)
            parts.Add(element);
        return parts;
    }
}
