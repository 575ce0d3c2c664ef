using System.Buffers;
using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Finds where tasks begin and end, without parsing them: a source is top-level lists of objects and objects, one
/// after another (docs/formats.md §2, Sources). It is fed a growing buffer and keeps its place between feeds.
/// </summary>
/// <param name="source">The file, or <c>archive!entry</c>.</param>
/// <param name="bytesBefore">Bytes of the stream that were passed over before the first one here (a byte order mark).</param>
internal sealed class TaskScanner(string source, int bytesBefore)
{
    private State _state = State.Between;
    private int _position;
    private int _taskStart = -1;
    private TaskEndFinder _end;
    private bool _sawValue;

    /// <summary>Stream offset of the buffer's first byte.</summary>
    private long _bufferOffset = bytesBefore;
    private int _linesCountedTo;
    private long _line = 1;
    private long _lineStart = bytesBefore;

    private enum State
    {
        Between,
        FirstElement,
        AfterElement,
        NextElement,
    }

    /// <summary>Where the first byte stands that is still needed: all before it can be dropped.</summary>
    public int NeededFrom => _taskStart >= 0 ? _taskStart : _position;

    /// <summary>What stopped the scan, if something did.</summary>
    public AlabException? Error { get; private set; }

    /// <summary>Goes on in <paramref name="buffer"/> and adds the tasks that end in it, to its end or as many as a block takes.</summary>
    /// <returns>Whether it came to the end.</returns>
    public bool Scan(ReadOnlyMemory<byte> buffer, List<TaskRecord> tasks)
    {
        ReadOnlySpan<byte> data = buffer.Span;
        while (_position < data.Length && Error is null)
        {
            if (tasks.Count == TaskBlock.MostTasks)
                return false;
            if (_taskStart < 0)
                Step(data);
            else if (_end.Find(data, ref _position))
                AddTask(buffer, tasks);
            else
                return true;
        }

        return true;
    }

    /// <summary>Says that <paramref name="count"/> bytes were dropped from the buffer's front.</summary>
    public void Drop(ReadOnlySpan<byte> data, int count)
    {
        CountLines(data, count);
        _bufferOffset += count;
        _position -= count;
        _linesCountedTo -= count;
        if (_taskStart >= 0)
            _taskStart -= count;
    }

    /// <summary>Judges the end of the stream: <see cref="Error"/> is set if the source is empty or cut off.</summary>
    public void Finish(ReadOnlyMemory<byte> buffer)
    {
        if (Error is not null)
            return;
        if (_taskStart >= 0)
            Error = CutOffInTask(buffer);
        else if (_state != State.Between)
            Error = Malformed(buffer.Span, "the list of tasks is not closed: the file is cut off.");
        else if (!_sawValue)
            Error = new AlabException(ErrorCode.SourceEmpty, $"{source}: the file is empty; it should hold tasks as JSON.", source);
    }

    private void Step(ReadOnlySpan<byte> data)
    {
        byte next = data[_position];
        if (next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
            return;
        }

        switch ((_state, next))
        {
            case (State.Between or State.FirstElement or State.NextElement, (byte)'{'):
                _taskStart = _position++;
                _end.Begin();
                break;
            case (State.Between, (byte)'['):
                Enter(State.FirstElement);
                break;
            case (State.FirstElement or State.AfterElement, (byte)']'):
                Enter(State.Between);
                break;
            case (State.AfterElement, (byte)','):
                Enter(State.NextElement);
                break;
            default:
                Error = !_sawValue && IsPage(data[_position..]) ? Page(data) : Malformed(data, Complaint());
                break;
        }

        _sawValue = true;
    }

    private void Enter(State state)
    {
        _state = state;
        _position++;
    }

    private string Complaint() => _state switch
    {
        State.Between => "expected a task (an object) or a list of tasks here.",
        State.AfterElement => "expected ',' or ']' after a task.",
        _ => "expected a task here: every element of the list must be an object.",
    };

    private void AddTask(ReadOnlyMemory<byte> buffer, List<TaskRecord> tasks)
    {
        tasks.Add(Record(buffer, _position));
        _taskStart = -1;
        if (_state != State.Between)
            _state = State.AfterElement;
    }

    private TaskRecord Record(ReadOnlyMemory<byte> buffer, int end)
    {
        CountLines(buffer.Span, _taskStart);
        long offset = _bufferOffset + _taskStart;
        int level = _state == State.Between ? 1 : 2;
        return new TaskRecord(buffer[_taskStart..end], source, offset, _line, offset - _lineStart + 1, level);
    }

    /// <summary>The parser says best where a task that does not end goes wrong, unless that is the end itself.</summary>
    private JsonMalformedException CutOffInTask(ReadOnlyMemory<byte> buffer)
    {
        TaskRecord record = Record(buffer, buffer.Length);
        try
        {
            record.ParseOnto(new JsonTape());
        }
        catch (JsonMalformedException exception) when (exception.ByteOffset < _bufferOffset + buffer.Length)
        {
            return exception;
        }
        catch (JsonMalformedException)
        {
            // Nothing is wrong but the end.
        }

        _position = buffer.Length;
        return Malformed(buffer.Span, record.InTask() + "the file is cut off inside a task.");
    }

    private JsonMalformedException Malformed(ReadOnlySpan<byte> data, string reason)
    {
        CountLines(data, _position);
        long offset = _bufferOffset + _position;
        return new JsonMalformedException(source, _line, offset - _lineStart + 1, offset, reason);
    }

    /// <summary>Whether the first character, white space of any kind apart, is the one that pages and XML begin with.</summary>
    private static bool IsPage(ReadOnlySpan<byte> data)
    {
        while (Rune.DecodeFromUtf8(data, out Rune first, out int length) == OperationStatus.Done)
        {
            if (!first.IsBmp || !WhiteSpace.Is((char)first.Value))
                return first.Value == '<';
            data = data[length..];
        }

        return false;
    }

    private AlabException Page(ReadOnlySpan<byte> data)
    {
        CountLines(data, _position);
        return Lookalike.Page(source, _line);
    }

    private void CountLines(ReadOnlySpan<byte> data, int upTo)
    {
        if (upTo <= _linesCountedTo)
            return;
        ReadOnlySpan<byte> span = data[_linesCountedTo..upTo];
        int breaks = span.Count((byte)'\n');
        if (breaks > 0)
        {
            _line += breaks;
            _lineStart = _bufferOffset + _linesCountedTo + span.LastIndexOf((byte)'\n') + 1;
        }

        _linesCountedTo = upTo;
    }
}
