using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace AnnotationLabExport.Host;

/// <summary>Sends what the engine says to the right stream, and answers its questions where somebody is there to ask.</summary>
internal sealed class ConsoleInterface(Terminal terminal) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ConsoleWindow();

    // Windows consoles show sequences only when asked to, which this host does not do.
    public override bool SupportsVirtualTerminal => !Console.IsOutputRedirected && !OperatingSystem.IsWindows();

    public override void Write(string value) => terminal.Write(Rendered(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => terminal.WriteLine(Rendered(value));

    public override void WriteErrorLine(string value) => terminal.WriteError(value);

    public override void WriteWarningLine(string message) => terminal.WriteMessage("WARNING: " + message);

    public override void WriteVerboseLine(string message) => terminal.WriteMessage("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => terminal.WriteMessage("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => terminal.Progress.Show(record);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        string[] names = [.. choices.Select(choice => choice.Label.Replace("&", "", StringComparison.Ordinal))];
        while (true)
        {
            terminal.WriteMessage($"{caption}\n{message}\n{string.Join("  ", names)}");
            string answer = Ask().Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
                return defaultChoice;
            int choice = Array.FindIndex(names, name => Answers(answer, name));
            if (choice >= 0)
                return choice;
        }

        // "y" is Yes, "a" is "Yes to All": a label is called by the letter that its ampersand marks.
        bool Answers(string answer, string name)
        {
            string label = choices[Array.IndexOf(names, name)].Label;
            int mark = label.IndexOf('&', StringComparison.Ordinal);
            return answer.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (mark >= 0 && mark + 1 < label.Length && answer.Equals(label.Substring(mark + 1, 1), StringComparison.OrdinalIgnoreCase));
        }
    }

    public override string ReadLine() => Ask();

    public override SecureString ReadLineAsSecureString() => throw NobodyToAsk();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw NobodyToAsk();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NobodyToAsk();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw NobodyToAsk();

    /// <summary>The formatter styles headers in any case and leaves it to the host to take the sequences out again.</summary>
    private string Rendered(string view) => GetOutputString(view, SupportsVirtualTerminal);

    private static string Ask() =>
        Console.IsInputRedirected ? throw NobodyToAsk() : Console.ReadLine() ?? throw NobodyToAsk();

    private static HostException NobodyToAsk() =>
        new("This host does not ask for values: give them as parameters, and answer a confirmation by -Confirm:$false.");
}
