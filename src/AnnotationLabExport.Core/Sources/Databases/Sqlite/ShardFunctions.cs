using System.Text;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Tasks;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>The hashes of tasks as functions of SQL, by which <c>Migrations/003.sql</c> finds the shards of tasks that were imported before.</summary>
internal static class ShardFunctions
{
    /// <summary>Gives the functions to a connection.</summary>
    public static void Define(SqliteConnection connection)
    {
        connection.CreateFunction("shard_hash_of_id", (byte[] id) => ShardHash.Signed(ShardHash.OfId(Encoding.UTF8.GetString(id))));
        connection.CreateFunction("shard_hash_of_task", (byte[] stored, int length, byte[]? config, long number) => OfTask(stored, length, config, number));
    }

    private static long OfTask(byte[] stored, int length, byte[]? config, long number)
    {
        byte[] json = new byte[length];
        StoredContent.Unpack(stored, json);
        var task = new TaskDocument();
        task.Load(new TaskRecord(json, "", ByteOffset: 0, Line: 1, Column: 1, Level: 1));
        return ShardHash.Signed(ShardHash.Of(task, new TextField(LabelConfig.Parse(config, "")), number)!.Value);
    }
}
