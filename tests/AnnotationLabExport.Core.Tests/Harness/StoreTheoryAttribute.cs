using Xunit.Sdk;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>A test of a store for several values; reported as skipped where the class needs a server that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("AnnotationLabExport.CoreTests.Harness.StoreTheoryDiscoverer", "AnnotationLabExport.Core.Tests")]
public sealed class StoreTheoryAttribute : TheoryAttribute;
