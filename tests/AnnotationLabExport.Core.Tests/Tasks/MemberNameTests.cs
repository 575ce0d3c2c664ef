using System.Text;
using System.Text.Json;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class MemberNameTests
{
    public static TheoryData<MemberName> All => [.. Enum.GetValues<MemberName>().Where(name => name != MemberName.Other)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_member_that_is_read_is_recognised_by_its_name(MemberName name)
    {
        string spelled = name == MemberName.LongText ? "longText" : JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString());
        Assert.Equal(name, MemberNames.Recognise(Encoding.UTF8.GetBytes(spelled)));
        Assert.Equal(MemberName.Other, MemberNames.Recognise(Encoding.UTF8.GetBytes(spelled.ToUpperInvariant())));
        Assert.Equal(MemberName.Other, MemberNames.Recognise(Encoding.UTF8.GetBytes(spelled + " ")));
        Assert.Equal(MemberName.Other, MemberNames.Recognise(Encoding.UTF8.GetBytes(spelled[..^1] + "_")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("long_text")]
    [InlineData("an unknown member of a task")]
    public void Any_other_member_is_only_carried_along(string name) =>
        Assert.Equal(MemberName.Other, MemberNames.Recognise(Encoding.UTF8.GetBytes(name)));
}
