using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Judging.Measuring.Agreement;

namespace AnnotationLabExport.CoreTests.Judging.Measuring;

/// <summary>Projects that were measured.</summary>
internal static class Measured
{
    /// <summary>Shows a project to a counter.</summary>
    public static T By<T>(T counter, string project, MeasureOptions? options = null)
        where T : ITaskCounter
    {
        using var pass = new MeasurePass(options ?? new MeasureOptions(), counter);
        pass.Run(new MemorySource(project), _ => { }, CancellationToken.None);
        return counter;
    }

    /// <summary>How the annotators of a project agree.</summary>
    public static AgreementTable Agreement(string project, bool perLabel = false, MeasureOptions? options = null) =>
        new(By(new AgreementCounter(), project, options), "notes", perLabel);

    /// <summary>A task of these completions.</summary>
    public static string Task(int id, string text, params string[] completions) =>
        $$"""{"id":{{id}},"data":{"text":"{{text}}"},"completions":[{{string.Join(',', completions)}}]}""";

    /// <summary>What somebody annotated; <paramref name="members"/> are further members, each ended by a comma.</summary>
    public static string By(string annotator, string members, params string[] results) =>
        Sample.Completion("1", $"\"created_username\":\"{annotator}\",{members}", results);

    /// <summary>A choice of a control.</summary>
    public static string Choice(string control, params string[] choices) =>
        Sample.Result("choices", $$"""{"choices":["{{string.Join("\",\"", choices)}}"]}""", from: control);
}
