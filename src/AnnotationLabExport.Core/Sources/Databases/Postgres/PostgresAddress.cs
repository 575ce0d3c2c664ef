using System.Net;
using System.Text.RegularExpressions;
using AnnotationLabExport.Faults;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>The way to a schema on a PostgreSQL server.</summary>
internal sealed partial class PostgresAddress
{
    /// <summary>The schema that projects are in unless another is asked for.</summary>
    public const string DefaultSchema = "annotationlab";

    /// <summary>How long a connection that is silent stays unquestioned, in seconds.</summary>
    private const int KeepAlive = 30;

    private const int MillisecondsToCancel = 1000;

    /// <summary>Reads it.</summary>
    /// <param name="text">A URI or a connection string.</param>
    /// <param name="credential">User and password, before those of the text; null for none.</param>
    /// <param name="schema">The schema's name, as it is.</param>
    /// <exception cref="AlabException">It cannot be read.</exception>
    public PostgresAddress(string text, NetworkCredential? credential, string schema)
    {
        Settings = Read(text);
        Location = LocationOf(Settings, schema);
        Schema = schema;
        if (credential is not null)
            (Settings.Username, Settings.Password) = (credential.UserName, credential.Password);
        Settings.Pooling = false;
        Settings.Enlist = false;
        Settings.IncludeErrorDetail = false;
        Settings.LogParameters = false;
        Settings.PersistSecurityInfo = false;
        Settings.CommandTimeout = 0;
        Settings.CancellationTimeout = MillisecondsToCancel;
        Settings.ApplicationName ??= "AnnotationLabExport";
        if (Settings.KeepAlive == 0)
            Settings.KeepAlive = KeepAlive;
    }

    /// <summary>How to connect.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>What errors and results call it: no user, no password.</summary>
    public string Location { get; }

    /// <summary>The schema.</summary>
    public string Schema { get; }

    /// <summary>Whether a text means a server and not a file.</summary>
    public static bool IsMeant(string text) => PostgresUri.IsMeant(text) || HostKeyword().IsMatch(text);

    /// <summary>What a text is called; that it cannot be read is told when it is used.</summary>
    public static string LocationOf(string text, string schema)
    {
        try
        {
            return LocationOf(Read(text), schema);
        }
        catch (AlabException exception)
        {
            return exception.Target;
        }
    }

    private static string LocationOf(NpgsqlConnectionStringBuilder settings, string schema)
    {
        string host = settings.Host!;
        if (host.Contains('/', StringComparison.Ordinal))
            host = Uri.EscapeDataString(host);
        else if (IPAddress.TryParse(host, out IPAddress? address) && address.ToString().Contains(':', StringComparison.Ordinal))
            host = $"[{host}]";
        string port = host.Contains(',', StringComparison.Ordinal) ? "" : $":{settings.Port}";
        string shown = schema == DefaultSchema ? "" : $" (schema {schema})";
        return $"postgresql://{host}{port}/{settings.Database}{shown}";
    }

    /// <summary>What is wrong is not quoted: a password may stand anywhere in a text that cannot be read.</summary>
    private static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            NpgsqlConnectionStringBuilder settings = PostgresUri.IsMeant(text) ? PostgresUri.Read(text) : new(text);
            return string.IsNullOrWhiteSpace(settings.Host) ? throw PostgresErrors.AddressInvalid("it names no host") : settings;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException or NotSupportedException)
        {
            throw PostgresErrors.AddressInvalid("a keyword is unknown, or a value is none of its keyword's");
        }
    }

    [GeneratedRegex(@"(^|;)\s*(host|server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostKeyword();
}
