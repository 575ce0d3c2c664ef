using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>Told by a source of what it passed over; on the thread that reads it, once for each, however often it is read.</summary>
public interface ISourceListener
{
    /// <summary>A part of the source could not be read, and the reading goes on.</summary>
    void PassOver(AlabException fault);

    /// <summary>Something that whoever wants to know each step should be told.</summary>
    void Tell(string message);
}
