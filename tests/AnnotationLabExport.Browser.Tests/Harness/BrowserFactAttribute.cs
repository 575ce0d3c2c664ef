namespace AnnotationLabExport.BrowserTests.Harness;

/// <summary>A test that needs a browser; reported as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
            Skip = "There is no Chromium, Chrome or Edge here; CHROMIUM may name one.";
    }
}
