namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>Tests that every store must pass; a class for each kind derives from them.</summary>
public abstract class StoreTests : IDisposable
{
    private protected StoreTests(TrialDatabase database) => Database = database;

    private protected TrialDatabase Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
