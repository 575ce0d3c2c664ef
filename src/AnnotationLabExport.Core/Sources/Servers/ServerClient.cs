using System.Globalization;
using System.Net;
using System.Text.Json;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using Polly;
using Polly.Retry;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>
/// Asks a server: signs requests, repeats what failed for a reason that may pass, limits time and size, and turns
/// what goes wrong into errors. Safe on any thread.
/// </summary>
internal sealed class ServerClient : IDisposable
{
    private readonly ServerOptions _options;
    private readonly ServerTransport _transport;
    private readonly RefusalReader _refusals;

    /// <summary>Makes the client; nothing is asked yet.</summary>
    /// <param name="options">How the server is spoken to.</param>
    /// <param name="words">Finds in a refusal why: the words of this kind of server. Told whether tasks were sent, which the words must not repeat.</param>
    public ServerClient(ServerOptions options, Func<JsonElement, bool, string?> words)
    {
        _options = options;
        _refusals = new RefusalReader(options.Uri, words);
        _transport = new ServerTransport(options);
    }

    /// <summary>Where the server is.</summary>
    public Uri Address => _options.Uri;

    /// <summary>Shows who is asking.</summary>
    public ISignIn? SignIn { get; set; }

    /// <summary>Asks for JSON that is held in memory.</summary>
    /// <exception cref="AlabException">It did not come.</exception>
    public async Task<ServerAnswer> Ask(ServerRequest request, ServerWork work)
    {
        byte[] body = await Repeat(request, work, async (response, idle) =>
        {
            if (AnswerBody.IsPage(response))
                throw ServerErrors.Unexpected(Address, $"{request.Name} was answered with a page of HTML");
            var read = new MemoryStream();
            bool isWhole = await AnswerBody.Copy(Address, response, read, ServerAnswer.MostBytes, null, idle).ConfigureAwait(false);
            return isWhole ? read.ToArray() : throw ServerErrors.Unexpected(
                Address,
                string.Create(CultureInfo.InvariantCulture, $"the answer to {request.Name} is longer than {ServerAnswer.MostBytes / 1024 / 1024} MiB"),
                "it is no answer of this kind of server.");
        }).ConfigureAwait(false);
        return new ServerAnswer(Address, request, body);
    }

    /// <summary>Writes an answer of any length to a file as it comes.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="file">Takes the body; emptied before every try.</param>
    /// <param name="check">Judges the file when it is there; what it throws as a transient fault is tried again.</param>
    /// <param name="work">What the work reports to.</param>
    /// <exception cref="AlabException">It did not come.</exception>
    public Task Download(ServerRequest request, Stream file, Action check, ServerWork work) => Repeat(request, work, async (response, idle) =>
    {
        if (AnswerBody.IsPage(response))
            throw ServerErrors.Unexpected(Address, $"{request.Name} was answered with a page of HTML");
        file.SetLength(0);
        var read = new ReadProgress { TotalBytes = response.Content.Headers.ContentLength ?? 0 };
        work.Begin("downloading", read);
        await AnswerBody.Copy(Address, response, file, long.MaxValue, read, idle).ConfigureAwait(false);
        if (response.Content.Headers.ContentLength is { } length && length != file.Length)
            throw new TransientFault(ServerErrors.CutOff(Address, file.Length, cause: null));
        check();
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private async Task<T> Repeat<T>(ServerRequest request, ServerWork work, Func<HttpResponseMessage, IdleTimer, Task<T>> read)
    {
        int tries = 0;
        try
        {
            return await Retries(request, work)
                .ExecuteAsync(async _ => await Try(request, work, read, ++tries).ConfigureAwait(false), work.Cancellation)
                .ConfigureAwait(false);
        }
        catch (TransientFault fault)
        {
            throw fault.Error;
        }
    }

    private ResiliencePipeline Retries(ServerRequest request, ServerWork work)
    {
        if (_options.MaximumRetryCount == 0)
            return ResiliencePipeline.Empty;
        return new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = _options.MaximumRetryCount,
            ShouldHandle = outcome => ValueTask.FromResult(
                outcome.Outcome.Exception is TransientFault fault
                && (request.IsRepeatable || fault.WasRefused)
                && !(fault.Wait > _options.Timeout)),
            DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>((retry.Outcome.Exception as TransientFault)?.Wait ?? _options.RetryInterval),
            OnRetry = retry =>
            {
                work.Tell(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{request.Name} is tried again in {retry.RetryDelay.TotalSeconds:0.#} seconds ({retry.AttemptNumber + 1} of {_options.MaximumRetryCount}): {retry.Outcome.Exception!.Message}"));
                return default;
            },
        }).Build();
    }

    /// <summary>One try, with a second one if the credentials had run out.</summary>
    private async Task<T> Try<T>(ServerRequest request, ServerWork work, Func<HttpResponseMessage, IdleTimer, Task<T>> read, int tries)
    {
        using var idle = new IdleTimer(_options.Timeout, work.Cancellation);
        bool hasAnswered = false;
        try
        {
            for (bool isRenewed = false; ; isRenewed = true)
            {
                ISignIn? signIn = request.IsSigned ? SignIn : null;
                object? shown = null;
                using HttpResponseMessage response = await _transport.Send(
                    request,
                    idle,
                    async message => shown = signIn is null ? null : await signIn.Sign(message, work).ConfigureAwait(false)).ConfigureAwait(false);
                hasAnswered = true;
                idle.Restart();
                bool isRefused = response.StatusCode == HttpStatusCode.Unauthorized || (response.IsSuccessStatusCode && AnswerBody.IsPage(response));
                if (isRefused && !isRenewed && shown is not null && await signIn!.Renew(shown, work).ConfigureAwait(false))
                    continue;
                if (response.IsSuccessStatusCode)
                    return await read(response, idle).ConfigureAwait(false);
                throw await _refusals.Read(request, response, idle, tries).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception) when (!work.Cancellation.IsCancellationRequested)
        {
            // Work that nothing came of for so long is not begun again; an answer that got stuck on its way is.
            if (idle.HasRunOut && !hasAnswered)
                throw ServerErrors.Silent(Address, _options.Timeout, exception);
            throw new TransientFault(idle.HasRunOut
                ? ServerErrors.Silent(Address, _options.Timeout, exception)
                : _transport.Unreachable(exception));
        }
        catch (HttpRequestException exception) when (!hasAnswered)
        {
            throw _transport.Fault(exception);
        }
    }
}
