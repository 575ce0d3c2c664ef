using System.Collections;
using System.Management.Automation;
using System.Net;
using AnnotationLabExport.Sources;

namespace AnnotationLabExport.Completers;

/// <summary>From -Database, -Credential and -Schema on the command line to databases, for completers.</summary>
internal static class CompletionDatabase
{
    /// <summary>The databases that are meant; null if none is on the command line.</summary>
    public static IEnumerable<AlabDatabase>? On(IDictionary bound)
    {
        object? given = bound["Database"] is PSObject wrapped ? wrapped.BaseObject : bound["Database"];
        if (given is null || $"{given}".Length == 0)
            return given is null ? null : [];
        AlabDatabase database = given as AlabDatabase ?? new AlabDatabase($"{given}");
        if (!database.IsOnServer)
            return CompletionPath.Files(database.Location).Select(file => new AlabDatabase(file));
        object? credential = bound["Credential"] is PSObject inner ? inner.BaseObject : bound["Credential"];
        return [database.With(
            credential is PSCredential known ? new NetworkCredential(known.UserName, known.Password) : null, bound["Schema"] as string)];
    }
}
