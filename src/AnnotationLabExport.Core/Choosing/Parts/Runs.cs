namespace AnnotationLabExport.Choosing.Parts;

/// <summary>What tasks have in common with those before them, kept once for as long as it stays the same.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal sealed class Runs<T>
{
    private readonly List<int> _firsts = [];
    private readonly List<T> _values = [];
    private int _count;

    /// <summary>Takes in the next task's.</summary>
    public void Add(T value)
    {
        if (_count == 0 || !EqualityComparer<T>.Default.Equals(_values[^1], value))
        {
            _firsts.Add(_count);
            _values.Add(value);
        }

        _count++;
    }

    /// <summary>A task's, by its number from 0.</summary>
    public T At(int task)
    {
        int place = _firsts.BinarySearch(task);
        return _values[place >= 0 ? place : ~place - 1];
    }

    /// <summary>Whether a task has another one than the task before it.</summary>
    public bool BeginsAt(int task) => _firsts.BinarySearch(task) >= 0;
}
