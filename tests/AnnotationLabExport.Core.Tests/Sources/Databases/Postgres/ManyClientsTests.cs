using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers.Postgres;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>Many at once, and a server that fails under them.</summary>
[NeedsPostgres]
public sealed class ManyClientsTests
{
    [StoreFact]
    public void Eight_write_and_eight_read_at_once()
    {
        using var database = new TrialSchema();
        for (int i = 0; i < 4; i++)
            database.Import($"p{i}", ConcurrencyTests.Project(200, "begin"));
        int written = 0;
        int read = 0;
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, client =>
        {
            for (int round = 0; round < 6; round++)
            {
                string project = $"p{(client / 2 + round) % 4}";
                if (client % 2 == 0)
                {
                    Interlocked.Add(ref written, IsWritten(database, project, $"{client} {round}") ? 1 : 0);
                    continue;
                }

                List<string> tasks = database.Tasks(project);
                Assert.Equal(200, tasks.Count);
                Assert.Single(tasks.Select(task => task.Split("\"text\":\"")[1].Split(' ', 2)[1].Split('"')[0]).Distinct());
                Interlocked.Increment(ref read);
            }
        });
        Assert.Equal(48, read);
        Assert.InRange(written, 4, 48);
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(200, database.Import($"p{i}", ConcurrencyTests.Project(200, "end")).Changed);
            Assert.Equal(FoundTask.JsonIn(ConcurrencyTests.Project(200, "end")), database.Tasks($"p{i}"));
        }

        database.AssertSound();
    }

    [StoreFact]
    public void A_server_that_stops_under_its_clients_has_nothing_half_when_it_is_back()
    {
        using var server = new PostgresServer();
        using var database = new TrialSchema(server);
        database.Import("p", ConcurrencyTests.Project(3000, "begin"));
        var random = new Random(3);
        int lost = 0;
        for (int round = 0; round < 4; round++)
        {
            Task<AlabException?>[] imports = [.. Enumerable.Range(0, 3).Select(i => Task.Run(() => Fault(() => database.Import(i == 0 ? "p" : $"q{i}", ConcurrencyTests.Project(3000, $"{round}")))))];
            Thread.Sleep(random.Next(50, 800));
            server.Stop();
            foreach (AlabException? fault in Task.WhenAll(imports).GetAwaiter().GetResult())
            {
                Assert.True(fault is null or { Code: ErrorCode.DatabaseLost or ErrorCode.DatabaseUnreachable }, $"{fault}");
                lost += fault is null ? 0 : 1;
            }

            Assert.Equal(ErrorCode.DatabaseUnreachable, Fault(() => database.Tasks("p"))!.Code);
            server.Start();
            database.AssertSound();
            Assert.Equal(3000, database.Tasks("p").Count);
            database.Import("p", ConcurrencyTests.Project(3000, $"after {round}"));
            Assert.Equal(FoundTask.JsonIn(ConcurrencyTests.Project(3000, $"after {round}")), database.Tasks("p"));
        }

        Assert.True(lost > 0, "Every import was faster than the stop.");
    }

    private static bool IsWritten(TrialSchema database, string project, string text)
    {
        AlabException? fault = Fault(() => database.Import(project, ConcurrencyTests.Project(200, text)));
        Assert.True(fault is null or { Code: ErrorCode.ImportSuperseded }, $"{fault}");
        return fault is null;
    }

    private static AlabException? Fault(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (AlabException exception)
        {
            return exception;
        }
    }
}
