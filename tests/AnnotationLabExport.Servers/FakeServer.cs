using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnnotationLabExport.Servers.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnotationLabExport.Servers;

/// <summary>
/// A server on a free port of loopback, with its state in memory. It remembers what was asked of it, and misbehaves as
/// <see cref="Faults"/> says.
/// </summary>
public abstract class FakeServer : IAsyncDisposable, IDisposable
{
    private const int LongestBody = 1024 * 1024;
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private WebApplication? _application;

    /// <summary>Where it is; known once it runs.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What is to go wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>What was asked of it, in order.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    /// <summary>Guards the state: a request has it for itself.</summary>
    protected Lock State { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="isSecure">Whether it speaks https, with a certificate that nobody trusts.</param>
    public void Start(int port = 0, bool isSecure = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinRequestBodyDataRate = null;
            options.Limits.MinResponseDataRate = null;
            options.AllowSynchronousIO = true;
            options.Listen(IPAddress.Loopback, port, listen =>
            {
                if (isSecure)
                    listen.UseHttps(Certificate());
            });
        });
        _application = builder.Build();
        _application.Use(Remember);
        _application.Use(Misbehave);
        _application.UseRouting();
        _application.MapPost("/_faults", (HttpContext context) => Faults.Add(FaultQuery.Read(context.Request.Query)));
        Map(_application);
        _application.MapFallback(NotFound);
        _application.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
    }

    public void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends it at once: a client that still waits for an answer loses its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            using var now = new CancellationTokenSource(TimeSpan.Zero);
            try
            {
                await _application.StopAsync(now.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Connections that were open are gone.
            }

            await _application.DisposeAsync().ConfigureAwait(false);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Says what it answers.</summary>
    protected abstract void Map(IEndpointRouteBuilder routes);

    /// <summary>What it answers where there is nothing.</summary>
    protected abstract Task NotFound(HttpContext context);

    /// <summary>Answers with a text.</summary>
    public static async Task Answer(HttpContext context, int status, string contentType, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>A page of a website.</summary>
    public static string Page(string title, int length = 0) =>
        $"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{title}</h1>{new string(' ', length)}</body></html>\n";

    private async Task Remember(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering(LongestBody);
        string body = "";
        if (context.Request.ContentLength is > 0 and <= LongestBody)
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true);
            body = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
            context.Request.Body.Position = 0;
        }

        _requests.Enqueue(new SeenRequest(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body));
        await next(context).ConfigureAwait(false);
    }

    private Task Misbehave(HttpContext context, RequestDelegate next) =>
        Faults.Next(context.Request.Method, context.Request.Path) is { } fault
            ? fault.Act(context, () => next(context))
            : next(context);

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), password: null);
    }
}
