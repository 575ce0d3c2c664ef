using System.Collections.Specialized;
using AnnotationLabExport.Json;
using AnnotationLabExport.Model;
using AnnotationLabExport.Reading;

namespace AnnotationLabExport.Objects;

/// <summary>Counts what a project holds, in one pass.</summary>
public sealed class ProjectFigures
{
    private readonly SortedDictionary<string, int> _results = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _labels = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _annotators = new(StringComparer.Ordinal);
    private int _tasks;
    private int _tasksWithCompletions;
    private int _tasksWithGroundTruth;
    private int _completions;
    private int _predictions;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <summary>Counts a source.</summary>
    /// <param name="source">The project.</param>
    /// <param name="report">Told how far it is, after every block.</param>
    /// <param name="cancellation">Ends the counting.</param>
    /// <exception cref="Diagnostics.AlabException">The source is missing, unreadable, malformed or cut off.</exception>
    public static AlabProject Of(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var figures = new ProjectFigures();
        var task = new TaskDocument();
        var progress = new ReadProgress();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    task.Load(record);
                    figures.Add(task);
                }
            }

            cancellation.ThrowIfCancellationRequested();
            report(progress);
        }

        return figures.ToProject(source);
    }

    private void Add(TaskDocument task)
    {
        _tasks++;
        AddDate(task.Root.Member(MemberName.CreatedAt));
        bool any = false;
        bool starred = false;
        foreach (AnnotationSet completion in task.Completions)
        {
            if (completion.IsDeleted)
                continue;
            any = true;
            starred |= completion.IsStarred;
            _completions++;
            if (completion.CreatedUsername.IsPresent)
                _annotators.Add(ScalarText.Of(completion.CreatedUsername));
            Add(completion);
        }

        foreach (AnnotationSet prediction in task.Predictions)
        {
            _predictions++;
            Add(prediction);
        }

        _tasksWithCompletions += any ? 1 : 0;
        _tasksWithGroundTruth += starred ? 1 : 0;
    }

    private void Add(AnnotationSet set)
    {
        AddDate(set.CreatedAgo);
        AddDate(set.SubmittedAt);
        AddDate(set.UpdatedAt);
        foreach (Result result in set.Results)
        {
            string type = ScalarText.Of(result.Type);
            _results[type] = _results.GetValueOrDefault(type) + 1;
            _labels.UnionWith(result.LabelStrings());
        }
    }

    private void AddDate(JsonValue date)
    {
        if (TaskDates.Moment(date.AsString()) is not { } moment)
            return;
        _first = _first < moment ? _first : moment;
        _last = _last > moment ? _last : moment;
    }

    private AlabProject ToProject(ITaskSource source)
    {
        var results = new OrderedDictionary(StringComparer.Ordinal);
        foreach ((string type, int count) in _results)
            results.Add(type, count);
        return new AlabProject
        {
            Name = source.Name,
            Source = source.Location,
            Tasks = _tasks,
            TasksWithCompletions = _tasksWithCompletions,
            TasksWithGroundTruth = _tasksWithGroundTruth,
            Completions = _completions,
            Predictions = _predictions,
            Results = results.AsReadOnly(),
            Labels = [.. _labels],
            Annotators = [.. _annotators],
            FirstDate = _first,
            LastDate = _last,
        };
    }
}
