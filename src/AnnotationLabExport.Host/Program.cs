using System.Text;

namespace AnnotationLabExport.Host;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // The engine reports its use to its maker unless told not to; a tool for patients' notes tells it.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        if (CommandLine.TryParse(arguments, out CommandLine? commandLine, out string problem))
        {
            using var terminal = new Terminal();
            return new ScriptRunner(terminal).Run(commandLine);
        }

        Console.Error.WriteLine(problem);
        Console.Error.WriteLine(CommandLine.Usage);
        return ExitCodes.Usage;
    }
}
