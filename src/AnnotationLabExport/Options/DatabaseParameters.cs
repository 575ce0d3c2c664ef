using System.Management.Automation;
using System.Net;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Sources;

namespace AnnotationLabExport.Options;

/// <summary>What a database on a PostgreSQL server takes besides its address.</summary>
internal sealed class DatabaseParameters : SharedParameters
{
    /// <summary>
    /// User and password for a database on a PostgreSQL server, in place of those in its address; without them, those that
    /// PostgreSQL's own programs would find (PGUSER, PGPASSWORD, .pgpass).
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The schema of the database on a PostgreSQL server that projects are kept in; annotationlab if it is not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Schema { get; set; }

    /// <summary>The database that was meant: a server's with these, a file's by its full path.</summary>
    /// <exception cref="Faults.AlabException">One of these was given for a file.</exception>
    public AlabDatabase Complete(PSCmdlet command, AlabDatabase database)
    {
        if (database.IsOnServer)
            return database.With(Credential is null ? null : new NetworkCredential(Credential.UserName, Credential.Password), Schema);
        Refuse();
        return new AlabDatabase(command.ResolveLiteral(database.Location));
    }

    /// <summary>Refuses these where no database on a server is used.</summary>
    public void Refuse()
    {
        if ((Credential is not null ? nameof(Credential) : Schema is not null ? nameof(Schema) : null) is { } option)
            throw Errors.OptionForServer(option);
    }
}
