using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts tasks and completions by how far the work on them is, whatever policy picks among the completions.</summary>
public sealed class StateCounter : IFiguresCounter<AlabStateFigures>
{
    private readonly int[] _tasks = new int[Enum.GetValues<TaskState>().Length];
    private readonly int[] _completions = new int[Enum.GetValues<TaskState>().Length];
    private readonly HashSet<TaskState> _states = [];
    private int _all;

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        _all++;
        _states.Clear();
        bool isStarred = false;
        foreach (AnnotationSet completion in task.Document.Completions)
        {
            if (completion.IsDeleted)
                continue;
            TaskState state = TaskStates.Of(task.Document, completion);
            _completions[(int)state]++;
            _states.Add(state);
            if (!completion.IsStarred)
                continue;
            _completions[(int)TaskState.Starred]++;
            isStarred = true;
        }

        _tasks[(int)TaskStates.Furthest(_states)]++;
        if (isStarred)
            _tasks[(int)TaskState.Starred]++;
    }

    /// <summary>A line for each state, in their order.</summary>
    /// <param name="source">What the project is called.</param>
    public IEnumerable<AlabStateFigures> Figures(string source) => Enum.GetValues<TaskState>().Select(state => new AlabStateFigures
    {
        Source = source,
        State = state,
        Tasks = _tasks[(int)state],
        Share = _all == 0 ? null : (double)_tasks[(int)state] / _all,
        Completions = _completions[(int)state],
    });
}
