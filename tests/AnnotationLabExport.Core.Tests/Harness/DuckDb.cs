using DuckDB.NET.Data;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Reads Parquet by DuckDB, which has a reader of its own.</summary>
internal static class DuckDb
{
    /// <summary>The rows of a file, each as JSON without white space.</summary>
    public static List<string> Rows(byte[] parquet) => Query(parquet, "SELECT to_json(t) FROM '{0}' t");

    /// <summary>The first column of a query over a file, which it calls <c>{0}</c>.</summary>
    public static List<string> Query(byte[] parquet, string query)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("read.parquet", parquet);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Replace("{0}", path, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }
}
