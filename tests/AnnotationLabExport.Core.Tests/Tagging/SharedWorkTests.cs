using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.CoreTests.Tagging;

/// <summary>What formats that are alike make of a task is made once for each task, whoever asks first.</summary>
public sealed class SharedWorkTests
{
    private readonly List<TitleWork> _made = [];

    [Fact]
    public void It_is_made_once_for_each_task_and_kept_from_task_to_task()
    {
        using TaggedTask task = Tagged("""{"data":{"title":"a"}}""");
        Assert.Equal("a", Shared(task, "key").Title);
        Assert.Same(Shared(task, "key"), Shared(task, "k" + "ey".ToLowerInvariant()));
        task.Load(Chosen("""{"data":{"title":"b"}}"""));
        Assert.Equal("b", Shared(task, "key").Title);
        Assert.Equal(2, Assert.Single(_made).Loads);
    }

    [Fact]
    public void Formats_that_are_not_alike_share_nothing()
    {
        using TaggedTask task = Tagged("{}");
        Assert.NotSame(Shared(task, "one"), Shared(task, "other"));
    }

    [Fact]
    public void It_is_disposed_of_with_the_task()
    {
        TaggedTask task = Tagged("{}");
        TitleWork work = Shared(task, "key");
        Assert.False(work.IsDisposed);
        task.Dispose();
        Assert.True(work.IsDisposed);
    }

    private static TaggedTask Tagged(string json)
    {
        var options = new FormatOptions();
        var task = new TaggedTask(options.Tokens, options.CreateAnnotationChooser(), options.TextField);
        task.Load(Chosen(json));
        return task;
    }

    private static ChosenTask Chosen(string json) => new TaskChooser(new ChoiceOptions(), keepSkipped: false).Choose(Loaded.Task(json));

    private TitleWork Shared(TaggedTask task, string key) => task.Shared(key, _ =>
    {
        _made.Add(new TitleWork());
        return _made[^1];
    });

    private sealed class TitleWork : SharedWork
    {
        public int Loads { get; private set; }

        public string? Title { get; private set; }

        public bool IsDisposed { get; private set; }

        public override void Dispose() => IsDisposed = true;

        protected override void Load(TaggedTask task)
        {
            Loads++;
            Title = task.Task.Title.AsString();
        }
    }
}
