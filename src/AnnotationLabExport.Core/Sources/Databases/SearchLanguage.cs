using AnnotationLabExport.Faults;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>The language of searches: that of SQLite's full-text search, whatever the database.</summary>
internal static class SearchLanguage
{
    /// <summary>How texts are cut up into words. It stands in the files as well.</summary>
    public const string Tokenizer = "unicode61 remove_diacritics 0";

    /// <summary>A search as SQLite is given it: a star in front is a command to the index, and U+0000 the end.</summary>
    public static string Query(string search) => $" {search.Replace('\0', ' ')}";

    /// <summary>What SQLite itself says, without what is put around it.</summary>
    public static string Reason(SqliteException exception) => exception.Message.Split('\'', 2)[^1].TrimEnd('.', '\'');

    /// <summary>The error for a search that is no query.</summary>
    public static AlabException Invalid(string search, SqliteException cause, string location) => new(
        ErrorCode.SearchInvalid,
        $"'{search}' is no valid search: {Reason(cause)}. Put words with punctuation in double quotes, such as '\"b.i.d.\"'.",
        location,
        cause);
}
