using AnnotationLabExport.Servers.Postgres;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Tests that need a PostgreSQL, which they start themselves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute
{
    /// <summary>The test that is reported in the place of one that cannot run; null if it can.</summary>
    internal static IXunitTestCase? Skipped(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        PostgresServer.Missing is { } reason && method.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any()
            ? new XunitSkippedDataRowTestCase(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, reason)
            : null;
}
