using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>URIs of PostgreSQL as its own programs take them, in the words of Npgsql.</summary>
internal static partial class PostgresUri
{
    /// <summary>The parameters that both have, by their names in a URI.</summary>
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["dbname"] = "Database",
        ["user"] = "Username",
        ["password"] = "Password",
        ["passfile"] = "Passfile",
        ["sslmode"] = "SSL Mode",
        ["sslnegotiation"] = "SSL Negotiation",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["channel_binding"] = "Channel Binding",
        ["gssencmode"] = "GSS Encryption Mode",
        ["krbsrvname"] = "Kerberos Service Name",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["options"] = "Options",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    /// <summary>Whether a text is such a URI.</summary>
    public static bool IsMeant(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a URI.</summary>
    /// <exception cref="Faults.AlabException">It is no URI, or has a parameter that is not known.</exception>
    /// <exception cref="ArgumentException">A value is none of its parameter's.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        Match uri = Parts().Match(text);
        if (!uri.Success)
            throw PostgresErrors.AddressInvalid("it is no URI postgresql://[user@]host[:port]/database[?parameters]; in a name or password, / ? # @ and : are written %2F %3F %23 %40 %3A");
        var settings = new NpgsqlConnectionStringBuilder();
        Set(settings, "Username", uri.Groups["user"]);
        Set(settings, "Password", uri.Groups["password"]);
        Set(settings, "Host", uri.Groups["host"]);
        Set(settings, "Port", uri.Groups["port"]);
        Set(settings, "Database", uri.Groups["database"]);
        foreach (string parameter in uri.Groups["parameters"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = parameter.Split('=', 2);
            if (parts[0] == "client_encoding")
                continue;
            if (parts.Length != 2 || !Keywords.TryGetValue(parts[0], out string? keyword))
                throw PostgresErrors.AddressInvalid($"a parameter of the URI is not known; known are {string.Join(", ", Keywords.Keys)}");
            settings[keyword] = Value(keyword, Uri.UnescapeDataString(parts[1]));
        }

        return settings;
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string keyword, Group part)
    {
        if (part.Length > 0)
            settings[keyword] = Value(keyword, Uri.UnescapeDataString(part.Value));
    }

    /// <summary>Words such as <c>verify-full</c> are one word to Npgsql.</summary>
    private static object Value(string keyword, string value) => keyword switch
    {
        "SSL Mode" or "SSL Negotiation" or "Channel Binding" or "GSS Encryption Mode" => value.Replace("-", "", StringComparison.Ordinal),
        "Port" or "Timeout" => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture),
        _ => value,
    };

    [GeneratedRegex(
        """
        ^postgres(ql)?://
        ((?<user>[^:/?#]*?)(:(?<password>[^/?#]*))?@)?
        (\[(?<host>[0-9A-Fa-f:.]+)\]|(?<host>[^@:/?\#\[\],]*(:[0-9]+)?(,[^@/?\#\[\],]*)+)|(?<host>[^@:/?\#\[\]]*))
        (:(?<port>[0-9]+))?
        (/(?<database>[^@/?#]*))?
        (\?(?<parameters>[^#]*))?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Parts();
}
