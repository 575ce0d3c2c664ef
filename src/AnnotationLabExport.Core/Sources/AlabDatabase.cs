using System.Net;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Databases.Postgres;

namespace AnnotationLabExport.Sources;

/// <summary>
/// A database of projects: an SQLite file, or a schema on a PostgreSQL server with what it takes to get there. It shows
/// where, never a secret.
/// </summary>
public sealed class AlabDatabase : IEquatable<AlabDatabase>
{
    private readonly string _text;
    private readonly NetworkCredential? _credential;

    /// <summary>Makes it; nothing is opened.</summary>
    /// <param name="text">
    /// A URI <c>postgresql://</c> or <c>postgres://</c>, a connection string with a <c>Host</c>, else the full path of an SQLite
    /// file.
    /// </param>
    public AlabDatabase(string text)
        : this(text, null, null)
    {
    }

    private AlabDatabase(string text, NetworkCredential? credential, string? schema)
    {
        _text = text;
        _credential = credential;
        Schema = PostgresAddress.IsMeant(text) ? schema ?? PostgresAddress.DefaultSchema : null;
        Location = Schema is null ? text : PostgresAddress.LocationOf(text, Schema);
    }

    /// <summary>The file's path; of a server its address, port, database and a schema that is not the default, without user and password.</summary>
    public string Location { get; }

    /// <summary>The schema that the projects are in; null for a file.</summary>
    public string? Schema { get; }

    /// <summary>Whether it is on a server.</summary>
    public bool IsOnServer => Schema is not null;

    /// <summary>The same, with what was given besides.</summary>
    /// <param name="credential">User and password; null leaves those it has.</param>
    /// <param name="schema">The schema; null leaves the one it has.</param>
    public AlabDatabase With(NetworkCredential? credential, string? schema) =>
        new(_text, credential ?? _credential, schema ?? Schema);

    /// <inheritdoc/>
    public bool Equals(AlabDatabase? other) => other?.Location == Location;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlabDatabase);

    /// <inheritdoc/>
    public override int GetHashCode() => Location.GetHashCode(StringComparison.Ordinal);

    /// <summary>Where it is.</summary>
    public override string ToString() => Location;

    /// <summary>The way to the server.</summary>
    /// <exception cref="AlabException">It cannot be read.</exception>
    internal PostgresAddress Address() => new(_text, _credential, Schema!);
}
