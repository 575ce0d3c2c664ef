using System.Diagnostics.CodeAnalysis;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace AnnotationLabExport.Host;

/// <summary>What to run, as the arguments of the program name it.</summary>
/// <param name="Text">The PowerShell text; the call of the script for <c>-File</c>.</param>
/// <param name="IsFile">Whether it calls a script file.</param>
internal sealed partial record CommandLine(string Text, bool IsFile)
{
    public const string Usage = """
        Usage:
          AnnotationLabExport.Host -Command <text>
          AnnotationLabExport.Host -File <script.ps1> [arguments]

        Runs in PowerShell's engine with the module AnnotationLabExport imported. Objects show as
        tables on standard output, strings as they are; all else goes to standard error.

        Exit code: what the script's 'exit' says; otherwise 0, or
            1  after a terminating error, which ends a script, or a command whose last statement failed
           64  for a wrong command line
          130  after Ctrl+C
        """;

    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out CommandLine? commandLine, out string problem)
    {
        (commandLine, problem) = arguments switch
        {
            [] => (null, "Nothing to run."),
            [var option, _, ..] when Is(option, "-Command") => (new CommandLine(string.Join(' ', arguments[1..]), IsFile: false), ""),
            [var option, var script, .. var rest] when Is(option, "-File") => Call(script, rest),
            [var option] when Is(option, "-Command") || Is(option, "-File") => (null, $"{option} needs a value."),
            [var option, ..] => (null, $"Unknown argument '{option}'."),
        };
        return commandLine is not null;
    }

    private static bool Is(string argument, string option) => argument.Equals(option, StringComparison.OrdinalIgnoreCase);

    private static (CommandLine? CommandLine, string Problem) Call(string script, string[] arguments)
    {
        string path = Path.GetFullPath(script);
        if (!File.Exists(path))
            return (null, $"The script '{script}' does not exist.");
        if (!path.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
            return (null, $"The script '{script}' is not a .ps1 file.");

        // Unattended, a script must not go on after a statement that failed, and then report success:
        // inside of a try block it does not.
        string call = string.Join(' ', ["&", Quote(path), .. arguments.Select(Argument)]);
        return (new CommandLine($"try {{ {call} }} catch {{ throw }}", IsFile: true), "");
    }

    /// <summary>
    /// The argument as it stands in a call: names bare, for the engine to match with the script's
    /// parameters; all else quoted, since nothing of it is PowerShell to be evaluated.
    /// </summary>
    private static string Argument(string argument)
    {
        if (ParameterName().Match(argument) is not { Success: true } name)
            return Quote(argument);
        string value = argument[name.Length..];
        if (value.Length == 0)
            return argument;
        return name.Value + (bool.TryParse(value.TrimStart('$'), out bool flag) ? "$" + flag : Quote(value));
    }

    private static string Quote(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    [GeneratedRegex(@"^-[\p{L}_][\w-]*(:|\z)")]
    private static partial Regex ParameterName();
}
