using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace AnnotationLabExport.ModuleTests.Harness;

internal sealed class CapturingInterface : PSHostUserInterface
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _questions = [];

    public override PSHostRawUserInterface RawUI { get; } = new WideScreen();

    public string Text => GetOutputString(RawText, supportsVirtualTerminal: false);

    public string RawText => _text.ToString();

    public IReadOnlyList<string> Questions => _questions;

    public char? Answer { get; set; }

    public void Clear()
    {
        _text.Clear();
        _questions.Clear();
    }

    public override void Write(string value) => _text.Append(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => _text.Append(value).Append('\n');

    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteWarningLine(string message)
    {
    }

    public override void WriteVerboseLine(string message)
    {
    }

    public override void WriteDebugLine(string message)
    {
    }

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        _questions.Add(message);
        int choice = choices.ToList().FindIndex(choice => choice.Label.StartsWith($"&{Answer}", StringComparison.OrdinalIgnoreCase));
        return Answer is null || choice < 0 ? throw NobodyToAsk() : choice;
    }

    public override string ReadLine() => throw NobodyToAsk();

    public override SecureString ReadLineAsSecureString() => throw NobodyToAsk();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw NobodyToAsk();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NobodyToAsk();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw NobodyToAsk();

    private static HostException NobodyToAsk() => new("Nobody answers in a test.");
}
