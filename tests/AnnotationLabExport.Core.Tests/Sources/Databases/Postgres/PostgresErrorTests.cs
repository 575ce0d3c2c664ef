using System.Net;
using System.Net.Sockets;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers.Postgres;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Databases.Postgres;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>What can go wrong with a server has a name, nothing half stays, and run again it goes on.</summary>
[NeedsPostgres]
public sealed class PostgresErrorTests : IDisposable
{
    private readonly TrialSchema _database = new();

    [StoreFact]
    public void A_server_that_does_not_answer()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        AssertError(ErrorCode.DatabaseUnreachable, new AlabDatabase("postgresql://127.0.0.1:1/x"));
        AssertError(ErrorCode.DatabaseUnreachable, new AlabDatabase("postgresql://no.such.host.invalid/x"));
        silent.Start();
        AssertError(ErrorCode.DatabaseUnreachable, new AlabDatabase($"postgresql://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/x?connect_timeout=1"));
        using var stop = new CancellationTokenSource(300);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ProjectStores.Open(new AlabDatabase($"postgresql://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/x"), stop.Token));
    }

    [StoreFact]
    public void A_server_that_does_not_accept_the_user()
    {
        foreach (NetworkCredential credential in (NetworkCredential[])[new(PostgresServer.User, "wr0ng"), new("nobody", "wr0ng"), new(PostgresServer.User, "")])
            Assert.DoesNotContain("wr0ng", AssertError(ErrorCode.DatabaseUnauthorized, _database.Place.With(credential, null)).ToString(), StringComparison.Ordinal);
    }

    [StoreFact]
    public void A_database_that_is_not_there_and_a_connection_that_cannot_be_secure()
    {
        AssertError(ErrorCode.DatabaseNotFound, new AlabDatabase(PostgresServer.Shared.Uri.Replace("/postgres", "/nowhere", StringComparison.Ordinal)));
        AssertError(ErrorCode.DatabaseUnreachable, new AlabDatabase(PostgresServer.Shared.Uri + "?sslmode=require"));
    }

    [StoreFact]
    public void Rights_that_are_missing_and_a_database_that_is_read_only()
    {
        _database.Import("p", """{"id":1}""");
        string role = $"r{Guid.NewGuid():N}";
        _database.Sql($"CREATE ROLE {role} LOGIN PASSWORD 'x'");
        AlabDatabase asRole = _database.Place.With(new NetworkCredential(role, "x"), null);
        AssertError(ErrorCode.DatabaseForbidden, asRole);
        _database.Sql($"DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA %1$I TO {role}', current_schema()); END $$");
        using (IProjectStore store = ProjectStores.Open(asRole))
        {
            Assert.Single(FoundTask.Of(store.Tasks("p", new())));
            Assert.Equal(ErrorCode.DatabaseForbidden, Assert.Throws<AlabException>(() => store.Remove("p", default)).Code);
        }

        _database.Sql($"ALTER ROLE {role} SET default_transaction_read_only = on; DO $$ BEGIN EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA %I TO {role}', current_schema()); END $$");
        using (IProjectStore store = ProjectStores.Open(asRole))
        {
            AlabException error = Assert.Throws<AlabException>(() => store.Remove("p", default));
            Assert.Equal(ErrorCode.DatabaseFailed, error.Code);
            Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        }

        _database.Sql($"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [StoreFact]
    public void A_disk_that_is_full_and_a_value_that_is_refused()
    {
        _database.Import("p", """{"id":1}""");
        _database.Sql("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file'; END $$");
        _database.Sql("CREATE TRIGGER full_disk AFTER INSERT ON task EXECUTE FUNCTION full_disk()");
        Assert.Contains("disk is full", AssertFails(ErrorCode.DatabaseFailed), StringComparison.Ordinal);
        _database.Sql("DROP TRIGGER full_disk ON task; ALTER TABLE task ADD CONSTRAINT no_two CHECK (task_key < 2)");
        Assert.DoesNotContain("no_two", AssertFails(ErrorCode.DatabaseFailed), StringComparison.Ordinal);
        _database.Sql("ALTER TABLE task DROP CONSTRAINT no_two");
        Assert.Equal(1, _database.Import("p", """[{"id":1},{"id":2}]""").Added);
    }

    [StoreFact]
    public void A_lock_that_another_one_holds()
    {
        _database.Import("p", """{"id":1}""");
        _database.WhileWriting("SELECT 1", () =>
        {
            using var other = _database.Open();
            other.Run("SET lock_timeout = '200ms'");
            using var store = new PostgresProjectStore(other);
            Assert.Equal(ErrorCode.DatabaseBusy, Assert.Throws<AlabException>(() => store.Remove("p", default)).Code);
        });
        Assert.Single(_database.Tasks("p"));
    }

    [StoreFact]
    public void A_connection_that_the_server_ends_in_the_middle()
    {
        const string End = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%trial {0}%'";
        _database.Import("p", ConcurrencyTests.Project(5000, "old"));
        using (var lost = _database.Open())
        {
            using var store = new PostgresProjectStore(lost);
            ITaskSource source = store.Tasks("p", new());
            Assert.Equal(ErrorCode.DatabaseLost, Assert.Throws<AlabException>(() =>
            {
                foreach (TaskBlock block in source.Read(new ReadProgress(), CancellationToken.None))
                {
                    block.Dispose();
                    lost.Run("SELECT 'trial reading'");
                    _database.Sql(End.Replace("{0}", "reading", StringComparison.Ordinal));
                }
            }).Code);
            Assert.Equal(ErrorCode.DatabaseLost, Assert.Throws<AlabException>(() => store.ProjectNames).Code);
        }

        using (var lost = _database.Open())
        {
            using var store = new PostgresProjectStore(lost);
            using IProjectImport import = store.Import("p", new(), CancellationToken.None);
            ConcurrencyTests.WriteBatch(import, 1);
            lost.Run("SELECT 'trial writing'");
            _database.Sql(End.Replace("{0}", "writing", StringComparison.Ordinal));
            Assert.Equal(ErrorCode.DatabaseLost, Assert.Throws<AlabException>(import.Complete).Code);
        }

        _database.AssertSound();
        Assert.False(_database.Read(store => store.IsComplete("p")));
        Assert.Equal(5001, _database.Tasks("p").Count);
        Assert.Equal(5000, _database.Import("p", ConcurrencyTests.Project(5000, "new")).Changed);
    }

    public void Dispose() => _database.Dispose();

    private static AlabException AssertError(ErrorCode code, AlabDatabase database)
    {
        AlabException error = Assert.Throws<AlabException>(() => ProjectStores.Open(database));
        Assert.Equal((code, database.Location), (error.Code, error.Target));
        Assert.StartsWith(database.Location, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Shared.Password, error.ToString(), StringComparison.Ordinal);
        return error;
    }

    private string AssertFails(ErrorCode code)
    {
        AlabException error = Assert.Throws<AlabException>(() => _database.Import("p", """[{"id":1},{"id":2}]"""));
        Assert.Equal(code, error.Code);
        Assert.Equal(["""{"id":1}"""], _database.Tasks("p"));
        return error.Message;
    }
}
