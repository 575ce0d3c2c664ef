using System.Management.Automation.Host;

namespace AnnotationLabExport.Host;

/// <summary>The size of the window, which the engine lays tables out for. There is no screen to draw on.</summary>
internal sealed class ConsoleWindow : PSHostRawUserInterface
{
    private const int WidthOfAFile = 120;

    public override Size BufferSize
    {
        get => new(Width, 1000);
        set { }
    }

    public override Size WindowSize
    {
        get => new(Width, 50);
        set { }
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "";

    public override bool KeyAvailable => false;

    private static int Width => Console.IsOutputRedirected || Console.WindowWidth < 2 ? WidthOfAFile : Console.WindowWidth;

    public override void FlushInputBuffer()
    {
    }

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw NoScreen();

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NoScreen();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NoScreen();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NoScreen();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw NoScreen();

    private static HostException NoScreen() => new("This host has no screen.");
}
