namespace AnnotationLabExport.Tasks;

/// <summary>Shows how far an export is. Called often, on the thread that exports.</summary>
public interface IWorkProgress
{
    /// <summary>Shows it.</summary>
    /// <param name="doing">What is being done, in a few words.</param>
    /// <param name="read">How far the source has been read.</param>
    void Report(string doing, ReadProgress read);
}
