using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers.LabelStudio;

/// <summary>Shows a token; of a personal one an access token, which lives 300 seconds and is renewed before it ends.</summary>
/// <param name="client">Asks for access tokens.</param>
/// <param name="token">The user's token.</param>
internal sealed class LabelStudioSignIn(ServerClient client, StudioToken token) : ISignIn, IDisposable
{
    /// <summary>How long an access token lives that does not say it.</summary>
    private static readonly TimeSpan UsualLife = TimeSpan.FromSeconds(300);

    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _access;
    private DateTime _renewAt;

    /// <inheritdoc/>
    public async Task<object> Sign(HttpRequestMessage message, ServerWork work)
    {
        string shown = token.IsPersonal ? await Access(shown: null, work).ConfigureAwait(false) : token.Plain();
        message.Headers.TryAddWithoutValidation("Authorization", $"{(token.IsPersonal ? "Bearer" : "Token")} {shown}");
        return shown;
    }

    /// <inheritdoc/>
    public async Task<bool> Renew(object shown, ServerWork work)
    {
        if (!token.IsPersonal)
            return false;
        work.Tell("Renewing the access token: the server does not accept it any more.");
        await Access((string)shown, work).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>An access token that is good, and is not the one that was shown in vain.</summary>
    private async Task<string> Access(string? shown, ServerWork work)
    {
        await _one.WaitAsync(work.Cancellation).ConfigureAwait(false);
        try
        {
            if (_access is null || _access == shown || DateTime.UtcNow >= _renewAt)
            {
                _access = await Exchanged(work).ConfigureAwait(false);
                TimeSpan life = StudioToken.Life(_access) ?? UsualLife;
                _renewAt = DateTime.UtcNow + (life * 0.8);
            }

            return _access;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string> Exchanged(ServerWork work)
    {
        var request = new ServerRequest(HttpMethod.Post, "api/token/refresh")
        {
            Body = JsonBody.Of(writer => writer.WriteString("refresh", token.Plain())),
            IsSigned = false,
            IsSecret = true,
        };
        try
        {
            ServerAnswer answer = await client.Ask(request, work).ConfigureAwait(false);
            return answer.Root.Get("access").Text() ?? throw answer.Incomplete("access");
        }
        catch (AlabException exception) when (exception.Code == ErrorCode.ServerUnauthorized)
        {
            throw ServerErrors.Unauthorized(
                client.Address, "the token is not accepted: it was revoked, is another server's, or no personal access token; make one on Label Studio's page 'Account & Settings'.");
        }
    }
}
