using System.Collections;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>A project in figures. Deleted completions do not count.</summary>
public sealed record AlabProject
{
    private readonly ProjectFigures _figures;

    /// <summary>Makes a project of its figures.</summary>
    public AlabProject(ProjectFigures figures) => _figures = figures;

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// The database that it is in, so that it binds to parameters of that name: where it is, and, without showing it, what it
    /// takes to get there; null if it is not in one.
    /// </summary>
    public AlabDatabase? Database { get; init; }

    /// <summary>Its name again, so that it binds to parameters of that name.</summary>
    public string Project => Name;

    /// <summary>Whether its last import into the database came to its end; true for what is not in a database.</summary>
    public bool IsComplete => _figures.IsComplete;

    /// <summary>What became of the tasks of the import that gave this; null if none did.</summary>
    public ImportCounts? Import { get; init; }

    /// <summary>How many tasks it has.</summary>
    public int Tasks => _figures.Tasks;

    /// <summary>How many tasks have a completion.</summary>
    public int TasksWithCompletions => _figures.TasksWithCompletions;

    /// <summary>How many tasks have a starred completion.</summary>
    public int TasksWithGroundTruth => _figures.TasksWithGroundTruth;

    /// <summary>How many completions it has.</summary>
    public int Completions => _figures.Completions;

    /// <summary>How many predictions it has.</summary>
    public int Predictions => _figures.Predictions;

    /// <summary>How many results there are of each type, in completions and predictions.</summary>
    public IDictionary Results => _figures.Results;

    /// <summary>The labels, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => _figures.Labels;

    /// <summary>Who made completions, in ordinal order.</summary>
    public IReadOnlyList<string> Annotators => _figures.Annotators;

    /// <summary>The first date of a task or an annotation set, in UTC; null if there is none.</summary>
    public DateTimeOffset? FirstDate => _figures.FirstDate;

    /// <summary>The last date of a task or an annotation set, in UTC; null if there is none.</summary>
    public DateTimeOffset? LastDate => _figures.LastDate;
}
