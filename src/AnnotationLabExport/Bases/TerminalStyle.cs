using System.Management.Automation;
using System.Management.Automation.Host;

namespace AnnotationLabExport.Bases;

/// <summary>What the terminal that a cmdlet writes to can show.</summary>
internal static class TerminalStyle
{
    private const int WidthWithoutWindow = 120;

    /// <summary>
    /// Whether colours are wanted: not if NO_COLOR is set, not if $PSStyle.OutputRendering is PlainText, and, unless that is
    /// Ansi, only at the end of a pipeline on a terminal that has them. PowerShell itself takes them out of what is
    /// redirected to a file.
    /// </summary>
    public static bool HasColours(this PSCmdlet command)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            return false;
        return Rendering(command) switch
        {
            "PlainText" => false,
            "Ansi" => true,
            _ => command.MyInvocation.PipelinePosition == command.MyInvocation.PipelineLength && command.Host.UI.SupportsVirtualTerminal,
        };
    }

    /// <summary>The columns of the window.</summary>
    public static int WindowWidth(this PSCmdlet command)
    {
        try
        {
            int width = command.Host.UI.RawUI.WindowSize.Width;
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
