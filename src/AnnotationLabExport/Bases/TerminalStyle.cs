using System.Management.Automation;
using System.Management.Automation.Host;

namespace AnnotationLabExport.Bases;

/// <summary>What the terminal that a cmdlet draws for can show.</summary>
internal static class TerminalStyle
{
    private const int WidthWithoutWindow = 80;

    /// <summary>
    /// Whether colours are wanted at all. PowerShell itself takes them out where $PSStyle.OutputRendering says so, and of what
    /// it redirects to files; not of a whole process whose output is redirected, and it heeds NO_COLOR only when it starts.
    /// </summary>
    public static bool WantsColours(this PSCmdlet command) =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && (!Console.IsOutputRedirected || Rendering(command) == "Ansi");

    /// <summary>The columns that PowerShell fills in the window: all but the last.</summary>
    public static int WindowWidth(this PSCmdlet command)
    {
        try
        {
            int width = command.Host.UI.RawUI.WindowSize.Width - 1;
            return width > 0 ? width : WidthWithoutWindow;
        }
        catch (Exception exception) when (exception is HostException or PSNotImplementedException or IOException or NullReferenceException)
        {
            return WidthWithoutWindow;
        }
    }

    private static string? Rendering(PSCmdlet command) =>
        command.GetVariableValue("PSStyle") is { } style ? PSObject.AsPSObject(style).Properties["OutputRendering"]?.Value?.ToString() : null;
}
