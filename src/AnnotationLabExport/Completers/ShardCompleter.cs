using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using AnnotationLabExport.Choosing.Parts;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the number of a shard by how many there may be: those that are usual.</summary>
public sealed class ShardCompleter : IArgumentCompleter
{
    private static readonly int[] Counts = [2, 4, 8, 16, 32, 64];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        string number = word.Length == 0 ? "1" : word.Split('/')[0];
        return Counts
            .Select(count => TaskShard.Parse(string.Create(CultureInfo.InvariantCulture, $"{number}/{count}"))?.ToString())
            .OfType<string>()
            .Where(shard => shard.StartsWith(word, StringComparison.Ordinal))
            .Select(shard => new CompletionResult(shard));
    }
}
