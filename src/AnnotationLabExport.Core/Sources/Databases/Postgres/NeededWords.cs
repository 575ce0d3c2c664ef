using System.Text.RegularExpressions;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// What a text must hold for a search to find it, as a <c>tsquery</c>: it finds all that the search does, and perhaps more. It
/// reads a search that is known to be good: words, phrases, prefixes, AND, OR, NOT, NEAR, parentheses and the column's name.
/// </summary>
internal sealed partial class NeededWords
{
    /// <summary>What is longer would rather be judged text by text.</summary>
    private const int Longest = 20_000;
    private readonly string _prefix;
    private readonly List<string> _tokens;
    private int _next;

    private NeededWords(long project, string search)
    {
        _prefix = WordVector.Prefix(project);
        _tokens = [.. Tokens().Matches(search).Select(token => token.Value)];
    }

    private string Token => _next < _tokens.Count ? _tokens[_next] : "";

    /// <summary>The query for the words; null if any text may be found.</summary>
    /// <param name="project">The project's key, which stands in front of each word.</param>
    /// <param name="search">The search.</param>
    public static string? Of(long project, string search) => new NeededWords(project, search).Either() is { Length: <= Longest } words
        ? $"{words} | '{WordVector.Prefix(project)}'"
        : null;

    private static string? And(string? one, string? other) => one is null ? other : other is null ? one : $"{one} & {other}";

    private string? Either()
    {
        string? needed = Both();
        while (Take("OR"))
            needed = Both() is { } other && needed is not null ? $"({needed} | {other})" : null;
        return needed;
    }

    private string? Both()
    {
        string? needed = Without();
        while (Take("AND"))
            needed = And(needed, Without());
        return needed;
    }

    private string? Without()
    {
        string? needed = Together();
        while (Take("NOT"))
            Together();
        return needed;
    }

    private string? Together()
    {
        string? needed = One();
        while (Token is not ("" or ")" or "OR" or "AND" or "NOT"))
            needed = And(needed, One());
        return needed;
    }

    /// <summary>A query in parentheses, words near each other, or a phrase, each perhaps behind the column's name.</summary>
    private string? One()
    {
        SkipColumn();
        if (Take("("))
        {
            string? inner = Either();
            Take(")");
            return inner;
        }

        if (Token == "NEAR" && _next + 1 < _tokens.Count && _tokens[_next + 1] == "(")
            return Near();
        Take("^");
        string? phrase = Phrase();
        while (Take("+"))
            phrase = And(phrase, Phrase());
        return phrase;
    }

    private void SkipColumn()
    {
        int end = _next < _tokens.Count ? _tokens.IndexOf(":", _next) : -1;
        if (end == _next + 1 || (end > _next && Token is ("-" or "{")))
            _next = end + 1;
    }

    private string? Near()
    {
        _next += 2;
        string? needed = null;
        while (!Take(")") && _next < _tokens.Count)
        {
            if (Take(","))
                _next++;
            else if (!Take("+"))
                needed = And(needed, Phrase());
        }

        return needed;
    }

    /// <summary>The words of a phrase, the last of which may be a prefix.</summary>
    private string? Phrase()
    {
        string phrase = Token;
        _next++;
        string mark = Take("*") ? ":*" : "";
        string? needed = null;
        string last = "";
        foreach (string word in IndexedWords.Of(phrase))
            needed = And(needed, last = $"'{_prefix}{word}'");
        return needed is null || mark.Length == 0 ? needed : $"{needed[..^last.Length]}{last}{mark}";
    }

    private bool Take(string token)
    {
        if (Token != token)
            return false;
        _next++;
        return true;
    }

    [GeneratedRegex("""
        "(?:[^"]|"")*"|[A-Za-z0-9_\u001A\u0080-\uFFFF]+|\S
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tokens();
}
