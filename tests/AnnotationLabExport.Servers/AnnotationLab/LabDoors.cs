using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.AnnotationLab;

/// <summary>The two ways to a token.</summary>
internal sealed class LabDoors(FakeAnnotationLab server)
{
    /// <summary>The product's own: JSON, no grant type.</summary>
    public async Task Product(HttpContext context)
    {
        if (!server.HasProductDoor)
        {
            await FakeServer.Answer(context, 404, "text/html", FakeServer.Page("Not found")).ConfigureAwait(false);
            return;
        }

        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            await FakeServer.Answer(context, 415, "application/json", """{"message":"Unsupported media type"}""").ConfigureAwait(false);
            return;
        }

        JsonNode? asked = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        await Password(context, name => (string?)asked![name]).ConfigureAwait(false);
    }

    /// <summary>Keycloak's: a form with a grant type.</summary>
    public async Task Keycloak(HttpContext context)
    {
        if (context.Request.Path != $"{server.KeycloakPath}/realms/master/protocol/openid-connect/token")
        {
            await FakeServer.Answer(context, 404, "application/json", """{"error":"RESTEASY003210: Could not find resource"}""").ConfigureAwait(false);
            return;
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        switch (form["grant_type"].ToString())
        {
            case "password":
                await Password(context, name => form[name]).ConfigureAwait(false);
                break;
            case "refresh_token":
                await Refresh(context, form).ConfigureAwait(false);
                break;
            default:
                await FakeServer.Answer(context, 400, "application/json", """{"error":"unsupported_grant_type"}""").ConfigureAwait(false);
                break;
        }
    }

    private Task Password(HttpContext context, Func<string, string?> value)
    {
        bool isClient = value("client_id") == server.ClientId && value("client_secret") == server.ClientSecret;
        bool isUser = server.Users.TryGetValue(value("username") ?? "", out string? password) && password == value("password");
        return isClient && isUser ? Give(context) : FakeServer.Answer(context, 401, "application/json", isClient
            ? """{"error":"invalid_grant","error_description":"Invalid user credentials"}"""
            : """{"error":"unauthorized_client","error_description":"Invalid client or Invalid client credentials"}""");
    }

    private Task Refresh(HttpContext context, IFormCollection form)
    {
        bool isGood;
        lock (server.Guard)
            isGood = form["client_id"] == server.ClientId && form["client_secret"] == server.ClientSecret && server.Tokens.IsRefresh(form["refresh_token"]!);
        return isGood
            ? Give(context)
            : FakeServer.Answer(context, 400, "application/json", """{"error":"invalid_grant","error_description":"Token is not active"}""");
    }

    private Task Give(HttpContext context)
    {
        (string Access, string Refresh) pair;
        lock (server.Guard)
            pair = server.Tokens.Give();
        var answer = new JsonObject
        {
            ["access_token"] = pair.Access,
            ["expires_in"] = (int)server.Tokens.Life.TotalSeconds,
            ["refresh_expires_in"] = 1800,
            ["refresh_token"] = pair.Refresh,
            ["token_type"] = "Bearer",
        };
        return FakeServer.Answer(context, 200, "application/json", answer.ToJsonString());
    }
}
