using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>A refusal, in the words of the real server.</summary>
internal sealed class StudioError(int status, string detail, JsonNode? validation = null) : Exception(detail)
{
    /// <summary>How long the page of HTML is that stands where there is no such object.</summary>
    private const int PageLength = 170_000;

    public int Status => status;

    public static StudioError Validation(JsonNode errors) => new(400, "Validation error", errors);

    public Task Answer(HttpContext context)
    {
        var body = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["status_code"] = status,
            ["version"] = "1.23.2",
            ["detail"] = Message,
            ["exc_info"] = null,
        };
        if (validation is not null)
            body["validation_errors"] = validation;
        if (status == 401)
            context.Response.Headers.WWWAuthenticate = "Token";
        return FakeServer.Answer(context, status, "application/json", body.ToJsonString());
    }

    /// <summary>The other kind of 404.</summary>
    public static Task AnswerPage(HttpContext context) =>
        FakeServer.Answer(context, 404, "text/html; charset=utf-8", FakeServer.Page("Page not found", PageLength));
}
