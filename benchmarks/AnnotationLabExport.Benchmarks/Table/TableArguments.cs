using System.Globalization;
using AnnotationLabExport.Benchmarks.Samples;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>What the command line asks of the table.</summary>
internal sealed record TableArguments
{
    /// <summary>Size of the generated project in millions of bytes.</summary>
    public int Size { get; init; } = 150;

    /// <summary>How often each row is run; the fastest counts.</summary>
    public int Repetitions { get; init; } = 5;

    /// <summary>Where the project and the exports lie.</summary>
    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "alab-benchmarks");

    /// <summary>Whether the project has no white space, unlike what the product writes.</summary>
    public bool Compact { get; init; }

    /// <summary>Only rows whose name holds this; all if empty.</summary>
    public string Row { get; init; } = "";

    /// <summary>Whether peak memory and first run of each row are measured too, in processes of their own.</summary>
    public bool Peak { get; init; } = true;

    /// <summary>The database that is measured by <c>store</c>; an SQLite file in the folder if it is empty.</summary>
    public string Database { get; init; } = "";

    /// <summary>Reads <c>--size 150 --repetitions 5 --folder path --row name --database postgresql://… --compact --no-peak</c>.</summary>
    public static TableArguments Parse(string[] arguments)
    {
        var parsed = new TableArguments();
        for (int i = 0; i < arguments.Length; i++)
        {
            parsed = arguments[i] switch
            {
                "--size" => parsed with { Size = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--repetitions" => parsed with { Repetitions = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--folder" => parsed with { Folder = Path.GetFullPath(arguments[++i]) },
                "--row" => parsed with { Row = arguments[++i] },
                "--database" => parsed with { Database = arguments[++i] },
                "--compact" => parsed with { Compact = true },
                "--no-peak" => parsed with { Peak = false },
                string unknown => throw new ArgumentException($"'{unknown}' is not known."),
            };
        }

        return parsed;
    }

    /// <summary>Path of the project, which is generated if it is missing.</summary>
    public string Project()
    {
        Directory.CreateDirectory(Folder);
        string path = Path.Combine(Folder, Compact ? $"project-{Size}-compact.json" : $"project-{Size}.json");
        if (!File.Exists(path))
            SampleProject.Write(path, Size * 1_000_000L, indented: !Compact);
        return path;
    }
}
