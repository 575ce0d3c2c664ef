using System.Globalization;
using System.IO.Compression;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>
/// Judges a download before anything of it is used: whole, and what it should be. What stands inside the tasks is judged
/// when they are read.
/// </summary>
internal static class DownloadCheck
{
    /// <summary>A zip that unpacks to more than this is judged by how much it shrank.</summary>
    private const long MostUnjudged = 1024L * 1024 * 1024;

    /// <summary>Text shrinks to a tenth, repeated text to a hundredth; what shrinks more is made to do harm.</summary>
    private const long MostShrinking = 200;

    private const int Ends = 64;

    /// <summary>Judges a file.</summary>
    /// <param name="address">The server.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="TransientFault">It is cut off.</exception>
    /// <exception cref="AlabException">It is something else.</exception>
    public static void Judge(Uri address, FileStream file, CancellationToken cancellation)
    {
        file.Flush();
        using (FileStream view = PrivateFile.View(file))
        {
            ReadOnlySpan<byte> start = Read(view, 0);
            if (start.StartsWith("PK"u8))
                JudgeZip(address, view);
            else if (!start.StartsWith<byte>([0x1F, 0x8B]))
                JudgeEnds(address, view, start);
        }

        JudgeTasks(address, file, cancellation);
    }

    /// <summary>What these see is surely cut off, and asked for again.</summary>
    private static void JudgeEnds(Uri address, FileStream view, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
            start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        ReadOnlySpan<byte> end = Read(view, Math.Max(0, view.Length - Ends)).AsSpan().TrimEnd(" \t\r\n"u8);
        if (start.StartsWith("<"u8))
            throw ServerErrors.Unexpected(address, "a page of HTML came instead of the project");
        bool isList = start.StartsWith("["u8);
        if (!start.IsEmpty && !isList && !start.StartsWith("{"u8))
            throw ServerErrors.Unexpected(address, "what came is neither JSON nor a zip");
        if (!end.EndsWith(isList ? "]"u8 : "}"u8))
            throw new TransientFault(ServerErrors.CutOff(address, view.Length, null));
    }

    /// <summary>Finds all tasks, to the last byte.</summary>
    private static void JudgeTasks(Uri address, FileStream file, CancellationToken cancellation)
    {
        try
        {
            foreach (TaskBlock block in SourceFile.Read(PrivateFile.View(file), ServerErrors.Name(address), new PassedOver(listener: null), new ReadProgress(), cancellation))
                block.Dispose();
        }
        catch (AlabException exception) when (exception.Code is ErrorCode.NotAProject or ErrorCode.SourceEmpty)
        {
            throw ServerErrors.Unexpected(address, "what came holds no tasks", "check the address and the edition of the server.", exception);
        }
        catch (AlabException exception) when (exception.Code is ErrorCode.JsonMalformed or ErrorCode.SourceUnreadable)
        {
            throw ServerErrors.Unexpected(address, "what came is no whole project", "try again; if that does not help, ask an administrator of the server.", exception);
        }
    }

    private static void JudgeZip(Uri address, FileStream view)
    {
        try
        {
            using var archive = new ZipArchive(view, ZipArchiveMode.Read, leaveOpen: true);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (entry.Length > MostUnjudged && entry.Length / MostShrinking > entry.CompressedLength)
                {
                    throw ServerErrors.Unexpected(
                        address,
                        string.Create(CultureInfo.InvariantCulture, $"the zip would unpack from {entry.CompressedLength} to {entry.Length} bytes, which no project does"),
                        "ask an administrator of the server.");
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new TransientFault(ServerErrors.CutOff(address, view.Length, exception));
        }
    }

    private static byte[] Read(FileStream view, long from)
    {
        byte[] bytes = new byte[Ends];
        view.Position = from;
        int count = view.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        view.Position = 0;
        return bytes[..count];
    }
}
