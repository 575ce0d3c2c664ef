using AnnotationLabExport.Servers.Postgres;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases.Postgres;
using Npgsql;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>A schema of projects of its own, on the server that the tests share or on another.</summary>
internal sealed class TrialSchema(PostgresServer? server = null) : TrialDatabase
{
    private readonly PostgresServer _server = server ?? PostgresServer.Shared;

    public string Schema { get; } = $"T '{Guid.NewGuid():N}\"";

    public override AlabDatabase Place => new AlabDatabase(_server.Uri).With(null, Schema);

    private string Quoted => new NpgsqlCommandBuilder().QuoteIdentifier(Schema);

    public override object? Sql(string sql)
    {
        using var connection = new NpgsqlConnection(new PostgresAddress(_server.Uri, null, Schema).Settings.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"SET search_path = {Quoted}; {sql}", connection);
        return command.ExecuteScalar();
    }

    /// <summary>Nothing is left of what was removed, and the words of every text are there.</summary>
    public override void AssertSound() => Assert.Equal(0L, Sql(
        """
        SELECT (SELECT count(*) FROM task WHERE project_id NOT IN (SELECT project_id FROM project))
             + (SELECT count(*) FROM facet WHERE project_id NOT IN (SELECT project_id FROM project))
             + (SELECT count(*) FROM task_facet WHERE NOT EXISTS (
                SELECT FROM task WHERE task.project_id = task_facet.project_id AND task.task_key = task_facet.task_key))
             + (SELECT count(*) FROM task_facet WHERE NOT EXISTS (
                SELECT FROM facet WHERE facet.project_id = task_facet.project_id AND facet.facet_id = task_facet.facet_id))
             + (SELECT count(*) FROM (SELECT FROM facet GROUP BY project_id, kind, name HAVING count(*) > 1) AS twice)
        """));

    public override void WhileWriting(string sql, Action action)
    {
        using PostgresDatabase writer = Open();
        writer.Write(() =>
        {
            writer.Run("SELECT 1 FROM project FOR UPDATE");
            writer.Run(sql);
            action();
        });
    }

    /// <summary>The schema, opened as the store opens it.</summary>
    public PostgresDatabase Open(bool create = false) =>
        PostgresDatabase.Open(new PostgresAddress(_server.Uri, null, Schema), create, CancellationToken.None);

    public override void Dispose() => Sql($"DROP SCHEMA IF EXISTS {Quoted} CASCADE");
}
