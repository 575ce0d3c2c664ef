using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers.AnnotationLab;

/// <summary>Signs in with user and password, and shows the tokens as cookies, as the product's own pages do.</summary>
/// <param name="client">Asks for tokens.</param>
/// <param name="credential">Who signs in.</param>
internal sealed class AnnotationLabSignIn(ServerClient client, AnnotationLabCredential credential) : ISignIn, IDisposable
{
    /// <summary>How long before its end a token is renewed; at most half its life.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private TokenDoor? _door;
    private Tokens? _tokens;

    /// <inheritdoc/>
    public async Task<object> Sign(HttpRequestMessage message, ServerWork work)
    {
        Tokens tokens = await Current(shown: null, work).ConfigureAwait(false);
        message.Headers.TryAddWithoutValidation("Cookie", $"access_token=Bearer {tokens.Access}; refresh_token={tokens.Refresh}");
        return tokens;
    }

    /// <inheritdoc/>
    public async Task<bool> Renew(object shown, ServerWork work)
    {
        work.Tell("Signing in again: the server does not accept the token any more.");
        await Current((Tokens)shown, work).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>Tokens that are good, and are not those that were shown in vain.</summary>
    private async Task<Tokens> Current(Tokens? shown, ServerWork work)
    {
        await _one.WaitAsync(work.Cancellation).ConfigureAwait(false);
        try
        {
            if (_tokens is not null && !ReferenceEquals(_tokens, shown) && DateTime.UtcNow < _tokens.RenewAt)
                return _tokens;
            // A token that was refused before its time may have been withdrawn with all that hangs on it.
            _tokens = (shown is null ? await Refreshed(work).ConfigureAwait(false) : null) ?? await SignedIn(work).ConfigureAwait(false);
            return _tokens;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Tokens?> Refreshed(ServerWork work)
    {
        if (_tokens is not { Refresh.Length: > 0 } || _door is not { Renews: true })
            return null;
        try
        {
            return Read(await client.Ask(_door.Renew(credential, _tokens.Refresh), work).ConfigureAwait(false));
        }
        catch (AlabException exception) when (exception is ServerRefusal || exception.Code == ErrorCode.ServerUnauthorized)
        {
            return null;
        }
    }

    private async Task<Tokens> SignedIn(ServerWork work)
    {
        if (_door is not null)
            return await Asked(_door, work).ConfigureAwait(false);
        IReadOnlyList<TokenDoor> doors = credential.TokenUri is null ? TokenDoor.All : [TokenDoor.At(credential.TokenUri)];
        for (int i = 0; ; i++)
        {
            try
            {
                Tokens tokens = await Asked(doors[i], work).ConfigureAwait(false);
                _door = doors[i];
                return tokens;
            }
            catch (AlabException exception) when (i + 1 < doors.Count && exception.Code == ErrorCode.ServerAnswerUnexpected)
            {
                // No door here: 404, 405, or the page that a web server gives for every path it does not know.
            }
        }
    }

    private async Task<Tokens> Asked(TokenDoor door, ServerWork work)
    {
        try
        {
            return Read(await client.Ask(door.SignIn(credential), work).ConfigureAwait(false));
        }
        catch (AlabException exception) when (exception is ServerRefusal { Status: 400 } || exception.Code is ErrorCode.ServerUnauthorized or ErrorCode.ServerForbidden)
        {
            throw new AlabException(
                ErrorCode.ServerUnauthorized,
                $"{ServerErrors.Name(client.Address)}: user, password, -ClientId or -ClientSecret is not accepted; an administrator finds the client and its secret in Keycloak.",
                ServerErrors.Name(client.Address),
                exception);
        }
    }

    private static Tokens Read(ServerAnswer answer)
    {
        string access = answer.Root.Get("access_token").Text() ?? throw answer.Incomplete("access_token");
        int life = answer.Root.Get("expires_in").Number() ?? 60;
        TimeSpan margin = Margin.TotalSeconds * 2 > life ? TimeSpan.FromSeconds(life / 2.0) : Margin;
        return new Tokens(access, answer.Root.Get("refresh_token").Text() ?? "", DateTime.UtcNow.AddSeconds(life) - margin);
    }

    /// <summary>A pair of tokens. No record: its text must not tell them.</summary>
    private sealed class Tokens(string access, string refresh, DateTime renewAt)
    {
        public string Access => access;

        public string Refresh => refresh;

        public DateTime RenewAt => renewAt;
    }
}
