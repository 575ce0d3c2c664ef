using System.Net;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using Npgsql;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>Addresses as PostgreSQL's programs and Npgsql take them, and what is shown of them.</summary>
public sealed class PostgresAddressTests
{
    private const string Secret = "s3cr3t";

    [Theory]
    [InlineData("postgresql://eric:s3cr3t@db.example.org:5433/notes", "postgresql://db.example.org:5433/notes")]
    [InlineData("postgres://eric:s3cr3t@db.example.org/notes", "postgresql://db.example.org:5432/notes")]
    [InlineData("POSTGRESQL://db/notes?user=eric&password=s3cr3t", "postgresql://db:5432/notes")]
    [InlineData("postgresql://eric:a%40s3cr3t%2F@db/n%20o", "postgresql://db:5432/n o")]
    [InlineData("postgresql://eric:p@s3cr3t@db/notes", "postgresql://db:5432/notes")]
    [InlineData("postgresql://[::1]:5433/notes", "postgresql://[::1]:5433/notes")]
    [InlineData("postgresql:///notes?host=/run/postgresql", "postgresql://%2Frun%2Fpostgresql:5432/notes")]
    [InlineData("postgresql://a:1,b:2/notes", "postgresql://a:1,b:2/notes")]
    [InlineData("Host=db;Username=eric;Password=s3cr3t;Database=notes", "postgresql://db:5432/notes")]
    [InlineData("Username=eric; SERVER = db ;Password=';s3cr3t'", "postgresql://db:5432/")]
    public void What_is_shown_holds_no_user_and_no_password(string text, string location)
    {
        var database = new AlabDatabase(text);
        Assert.True(database.IsOnServer);
        Assert.Equal((location, location), (database.Location, database.ToString()));
        Assert.Equal(location, database.Address().Location);
        Assert.Equal($"{location} (schema x)", database.With(null, "x").Location);
        Assert.All(typeof(AlabDatabase).GetProperties(), property =>
        {
            string shown = $"{property.GetValue(database)}";
            Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("eric", shown, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("postgresql://eric:s3cr3t/x@db/notes")]
    [InlineData("postgresql://eric:s3cr3t@db:port/notes")]
    [InlineData("postgresql://eric:s3cr3t@db/notes?s3cr3t=1")]
    [InlineData("postgresql://eric:s3cr3t@db/notes?sslmode=s3cr3t")]
    [InlineData("postgresql://eric:s3cr3t@db/notes?port=s3cr3t")]
    [InlineData("postgresql://eric:s3cr3t@/notes")]
    [InlineData("postgresql://eric:s3cr3t#@db/notes")]
    [InlineData("Host=db;Password=a;s3cr3t=1")]
    [InlineData("Host=db;Password=a;s3cr3t")]
    [InlineData("Host=;Password=s3cr3t")]
    public void What_cannot_be_read_is_told_without_a_word_of_it(string text)
    {
        var database = new AlabDatabase(text);
        AlabException error = Assert.Throws<AlabException>(() => ProjectStores.Open(database));
        Assert.Equal((ErrorCode.DatabaseAddressInvalid, "PostgreSQL", null), (error.Code, database.Location, error.InnerException));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("projects.db")]
    [InlineData("/data/Host/projects.db")]
    [InlineData("C:\\server=x\\p.db")]
    [InlineData("https://example.org/p.db")]
    public void All_else_is_a_file(string path)
    {
        var database = new AlabDatabase(path);
        Assert.Equal((false, path, null), (database.IsOnServer, database.Location, database.Schema));
    }

    [Fact]
    public void The_words_of_a_URI_become_those_of_Npgsql()
    {
        NpgsqlConnectionStringBuilder settings = new AlabDatabase(
            "postgresql://e%3Aric:a%26b%3D@db:5433/notes?sslmode=verify-full&sslrootcert=ca.pem&sslcert=c.pem&sslkey=k.pem&connect_timeout=7&application_name=x%20y&channel_binding=require&client_encoding=UTF8&options=-c%20work_mem%3D64MB&target_session_attrs=read-write")
            .Address().Settings;
        Assert.Equal(("e:ric", "a&b=", "db", 5433, "notes"), (settings.Username, settings.Password, settings.Host, settings.Port, settings.Database));
        Assert.Equal((SslMode.VerifyFull, "ca.pem", "c.pem", "k.pem"), (settings.SslMode, settings.RootCertificate, settings.SslCertificate, settings.SslKey));
        Assert.Equal((7, "x y", ChannelBinding.Require, "-c work_mem=64MB", "read-write"), (settings.Timeout, settings.ApplicationName, settings.ChannelBinding, settings.Options, settings.TargetSessionAttributes));
    }

    [Theory]
    [InlineData("disable", SslMode.Disable)]
    [InlineData("allow", SslMode.Allow)]
    [InlineData("prefer", SslMode.Prefer)]
    [InlineData("require", SslMode.Require)]
    [InlineData("verify-ca", SslMode.VerifyCA)]
    public void Every_way_to_encrypt_is_known(string mode, SslMode expected) =>
        Assert.Equal(expected, new AlabDatabase($"postgresql://db/notes?sslmode={mode}").Address().Settings.SslMode);

    [Fact]
    public void Credentials_come_before_those_of_the_address_and_errors_stay_bare()
    {
        NpgsqlConnectionStringBuilder settings = new AlabDatabase("Host=db;Username=a;Password=b;Include Error Detail=true;Pooling=true;Persist Security Info=true")
            .With(new NetworkCredential("eric\\x", Secret), null).Address().Settings;
        Assert.Equal(("eric\\x", Secret), (settings.Username, settings.Password));
        Assert.False(settings.IncludeErrorDetail || settings.Pooling || settings.PersistSecurityInfo || settings.LogParameters);
    }
}
