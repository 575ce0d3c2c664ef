using System.Text.RegularExpressions;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Options;

/// <summary>Compiles a user's token pattern so that no text can keep it busy for ever.</summary>
internal static class TokenPatterns
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(5);

    /// <summary>The pattern: linear in the text, or with a time limit for what only backtracking can match.</summary>
    /// <exception cref="AlabException">It is no regular expression.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (ArgumentException exception)
        {
            throw new AlabException(
                ErrorCode.TokenPatternInvalid, $"'{pattern}' is no regular expression: {exception.Message}", pattern, exception);
        }
    }
}
