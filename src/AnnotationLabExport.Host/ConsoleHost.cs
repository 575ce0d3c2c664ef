using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace AnnotationLabExport.Host;

/// <summary>The engine's view of this program.</summary>
internal sealed class ConsoleHost(Terminal terminal) : PSHost
{
    public override string Name => "AnnotationLabExport.Host";

    public override Version Version { get; } = typeof(ConsoleHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI { get; } = new ConsoleInterface(terminal);

    /// <summary>The way for <see cref="OutConsoleCommand"/> past the engine's own wrapper of this host.</summary>
    public override PSObject PrivateData { get; } = PSObject.AsPSObject(terminal);

    /// <summary>The argument of <c>exit</c>, when it was called.</summary>
    public int? ExitCode { get; private set; }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
