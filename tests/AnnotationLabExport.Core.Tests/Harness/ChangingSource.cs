using System.Text;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>A source that is another one when it is read again; it comes in small pieces.</summary>
/// <param name="projects">What the readings find, one after another.</param>
internal sealed class ChangingSource(params string[] projects) : ITaskSource
{
    private int _readings;

    public string Name => "notes";

    public string Location => "notes.json";

    public bool CanReadTwice => true;

    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation) =>
        new MemorySource(Encoding.UTF8.GetBytes(projects[_readings++]), () => 100).Read(progress, cancellation);
}
