using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>Reads bodies of answers.</summary>
internal static class AnswerBody
{
    private const int PieceSize = 128 * 1024;

    /// <summary>Whether it is a page of HTML, which no call is answered with.</summary>
    public static bool IsPage(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>Copies a body as it comes.</summary>
    /// <param name="address">The server.</param>
    /// <param name="response">The answer.</param>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="progress">Shown how many came, if given.</param>
    /// <param name="idle">Ends the waiting.</param>
    /// <returns>False if there are more.</returns>
    /// <exception cref="TransientFault">The connection broke off.</exception>
    public static async Task<bool> Copy(
        Uri address, HttpResponseMessage response, Stream target, long most, ReadProgress? progress, IdleTimer idle)
    {
        byte[] piece = new byte[PieceSize];
        long copied = 0;
        try
        {
            using Stream body = await response.Content.ReadAsStreamAsync(idle.Token).ConfigureAwait(false);
            while (await body.ReadAsync(piece, idle.Token).ConfigureAwait(false) is > 0 and int count)
            {
                idle.Restart();
                copied += count;
                if (copied > most)
                    return false;
                Write(target, piece.AsSpan(0, count));
                progress?.Add(count);
            }

            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new TransientFault(ServerErrors.CutOff(address, copied, exception));
        }
    }

    /// <summary>What a disk says must not look like a fault of the network.</summary>
    private static void Write(Stream target, ReadOnlySpan<byte> piece)
    {
        try
        {
            target.Write(piece);
        }
        catch (IOException exception)
        {
            throw PrivateFile.WriteFailed(exception);
        }
    }
}
