using System.Security.Cryptography;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// What tells whether a task is as it was: SHA-256 of its own bytes, but for how long ago something was made, which Label
/// Studio words anew in every export (<c>3 hours</c>).
/// </summary>
internal static class ContentHash
{
    /// <summary>The hash of a task.</summary>
    public static byte[] Of(TaskDocument task)
    {
        ReadOnlySpan<byte> json = task.Record.Json.Span;
        JsonValue[] ages = [.. Made(task).Where(made => made.IsString && TaskDates.Ticks(made) is null).OrderBy(age => age.Index)];
        if (ages.Length == 0)
            return SHA256.HashData(json);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (JsonValue age in ages)
        {
            hash.AppendData(json[..^After(json, age)]);
            json = json[^(After(json, age) - age.Raw.Length)..];
        }

        hash.AppendData(json);
        return hash.GetHashAndReset();
    }

    private static IEnumerable<JsonValue> Made(TaskDocument task)
    {
        foreach (AnnotationSet set in task.Completions.Concat(task.Predictions))
            yield return set.Json.Member(MemberName.CreatedAgo);
        foreach (JsonValue draft in task.Root.Member("drafts").Elements)
            yield return draft.Member(MemberName.CreatedAgo);
    }

    /// <summary>How many bytes there are from the beginning of a value to the end.</summary>
    private static int After(ReadOnlySpan<byte> json, JsonValue value)
    {
        json.Overlaps(value.Raw, out int start);
        return json.Length - start;
    }
}
