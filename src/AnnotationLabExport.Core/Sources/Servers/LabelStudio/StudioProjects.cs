using System.Globalization;
using System.Text.Json;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers.LabelStudio;

/// <summary>The list of a Label Studio's projects. Titles may be the same; then only ids tell them apart.</summary>
/// <param name="client">Asks the server.</param>
internal sealed class StudioProjects(ServerClient client)
{
    /// <summary>The one project of a title, or else of an id.</summary>
    /// <exception cref="AlabException">There is none, or more than one.</exception>
    public async Task<ServerProject> Find(string key, ServerWork work)
    {
        IReadOnlyList<ServerProject> all = await All(work).ConfigureAwait(false);
        List<ServerProject> found = [.. all.Where(project => project.Name == key)];
        if (found.Count == 0)
            found = [.. all.Where(project => project.Id == key)];
        return found.Count switch
        {
            1 => found[0],
            0 => throw ServerErrors.ProjectUnknown(client.Address, key),
            _ => throw ServerErrors.ProjectAmbiguous(client.Address, key, found.Select(project => project.Id)),
        };
    }

    /// <summary>All projects that the user sees.</summary>
    public async Task<IReadOnlyList<ServerProject>> All(ServerWork work)
    {
        var projects = new List<ServerProject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int page = 1; await Page(page, work).ConfigureAwait(false) is { } answer; page++)
        {
            if (answer.Root.Get("results").ValueKind != JsonValueKind.Array)
                throw answer.Incomplete("results");
            int before = projects.Count;
            projects.AddRange(answer.Root.Get("results").Elements().Select(project => Read(project, answer)).Where(project => seen.Add(project.Id)));
            if (answer.Root.Get("next").ValueKind != JsonValueKind.String || projects.Count == before)
                break;
        }

        HashSet<string> several = [.. projects.GroupBy(project => project.Name).Where(group => group.Count() > 1).Select(group => group.Key)];
        return projects.ConvertAll(project => several.Contains(project.Name) ? project with { Key = project.Id } : project);
    }

    /// <summary>A page of the list; null if it went away since the one before said that it follows.</summary>
    private async Task<ServerAnswer?> Page(int number, ServerWork work)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"api/projects/?page={number}&page_size=100");
        try
        {
            return await client.Ask(new ServerRequest(HttpMethod.Get, path), work).ConfigureAwait(false);
        }
        catch (ServerPathMissing) when (number > 1)
        {
            return null;
        }
    }

    /// <summary>A project as the server tells of it.</summary>
    public static ServerProject Read(JsonElement project, ServerAnswer answer) => new ServerProject
    {
        Id = project.Get("id").Text() ?? throw answer.Incomplete("id"),
        Name = project.Get("title").Text() is { Length: > 0 } title ? title : project.Get("id").Text()!,
        Key = project.Get("title").Text() is { Length: > 0 } key ? key : project.Get("id").Text()!,
        Description = project.Get("description").Text(),
        CreatedAt = project.Get("created_at").Moment(),
        Owner = project.Get("created_by").Get("email").Text(),
        Tasks = project.Get("task_number").Number(),
        TasksWithCompletions = project.Get("num_tasks_with_annotations").Number(),
        GroundTruths = project.Get("ground_truth_number").Number(),
        Completions = project.Get("total_annotations_number").Number(),
        Predictions = project.Get("total_predictions_number").Number(),
    }.With(project.Get("label_config").Text());
}
