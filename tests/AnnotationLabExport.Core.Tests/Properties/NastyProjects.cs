using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>Tells FsCheck how to make projects, and to look for smaller ones that fail.</summary>
public static class NastyProjects
{
    public static Arbitrary<NastyProject> Projects() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select NastyProject.Of(seed),
        project => project.Smaller);
}
