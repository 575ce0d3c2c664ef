using AnnotationLabExport.Exporting;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace AnnotationLabExport.CoreTests.Architecture;

/// <summary>Rooms are imported one way only: every compiled arrow between types stands in the table of what a room may know.</summary>
public sealed class ArrowTests
{
    private static readonly ArchUnitNET.Domain.Architecture Core = new ArchLoader().LoadAssembly(typeof(ExportFormats).Assembly).Build();

    [Fact]
    public void Every_arrow_is_allowed()
    {
        string[] forbidden = [.. Core.Types
            .SelectMany(type => type.Dependencies.Select(dependency => (From: type, To: dependency.Target)))
            .Select(arrow => (arrow.From, arrow.To, Room: Rooms.Of(arrow.From.Namespace?.FullName), Other: Rooms.Of(arrow.To.Namespace?.FullName)))
            .Where(arrow => arrow.Room is not null && arrow.Other is not null && arrow.Room != arrow.Other && !Rooms.MayKnow[arrow.Room].Contains(arrow.Other))
            .Select(arrow => $"{File(arrow.From)}: {arrow.From.Name} knows {arrow.To.Name}, but {arrow.Room} may not know {arrow.Other}")
            .Distinct()
            .Order(StringComparer.Ordinal)];
        Assert.True(forbidden.Length == 0, "docs/architecture.md says which room may know which:\n" + string.Join('\n', forbidden));
    }

    [Fact]
    public void Every_type_is_in_a_room() => Assert.Empty(Core.Types
        .Where(type => type.Namespace?.FullName.StartsWith("AnnotationLabExport", StringComparison.Ordinal) == true && Rooms.Of(type.Namespace.FullName) is null)
        .Select(type => type.FullName));

    [Fact]
    public void The_table_itself_goes_one_way()
    {
        var done = new HashSet<string>();
        while (Rooms.MayKnow.Keys.FirstOrDefault(room => !done.Contains(room) && Rooms.MayKnow[room].All(done.Contains)) is { } next)
            done.Add(next);
        Assert.Empty(Rooms.MayKnow.Keys.Except(done));
    }

    private static string File(IType type) => $"{type.Namespace.FullName["AnnotationLabExport.".Length..].Replace('.', '/')}/{type.Name}.cs";
}
