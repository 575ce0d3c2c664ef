using System.Globalization;
using System.Management.Automation.Host;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>A console without a screen: it keeps what the engine shows.</summary>
public sealed class CapturingHost : PSHost
{
    private readonly CapturingInterface _interface = new();

    public override string Name => "Tests";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.GetCultureInfo("en-US");

    public override PSHostUserInterface UI => _interface;

    /// <summary>What was shown since <see cref="Clear"/>; lines end by a line feed.</summary>
    public string Text => _interface.Text;

    /// <summary>The same with all that a terminal would obey.</summary>
    public string RawText => _interface.RawText;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<string> Questions => _interface.Questions;

    /// <summary>The answer to every question, by the first letter of the choice: "y", "n"; none makes the question fail.</summary>
    public char? Answer
    {
        get => _interface.Answer;
        set => _interface.Answer = value;
    }

    public void Clear() => _interface.Clear();

    public override void SetShouldExit(int exitCode)
    {
    }

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
