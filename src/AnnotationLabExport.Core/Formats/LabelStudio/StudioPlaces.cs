using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.LabelStudio;

#pragma warning disable CA1822
/// <summary>Where results stand as Label Studio counts: in code points.</summary>
internal sealed class StudioPlaces(FormatOptions options) : IDisposable
{
    public void Load(TaskDocument task)
    {
    }

    public void Load(AnnotationSet set)
    {
    }

    public bool IsOmitted(Result result) => options is null;

    public (int Start, int End)? Of(Result result) => null;

    public void Dispose()
    {
    }
}
