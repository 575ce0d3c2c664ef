using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

public abstract class ImportProperties
{
    private readonly Func<TrialDatabase> _make;
    private readonly int _tests;

    private protected ImportProperties(Func<TrialDatabase> make, int tests) => (_make, _tests) = (make, tests);

    [StoreFact]
    public void Projects_hold_what_their_imports_brought() => Check((database, sequence) =>
    {
        Run(database, sequence, (step, model) =>
        {
            Assert.Equal(
                model.Tasks.Select(task => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(task.Json))), database.Tasks(step.Project));
            Assert.Equal(model.IsComplete, database.Read(store => store.IsComplete(step.Project)));
        });
    });

    [StoreFact]
    public void Figures_are_those_of_a_file_with_the_same_tasks() => Check((database, sequence) =>
    {
        Run(database, sequence, (step, model) => AssertSameFigures(
            ProjectCounter.Count(new MemorySource(model.Json), _ => { }, CancellationToken.None),
            database.Read(store => store.Figures(step.Project))));
    });

    [StoreFact]
    public void Filters_choose_what_they_choose_from_a_file() => Check((database, sequence) =>
    {
        var random = new Random(sequence.Seed);
        Run(database, sequence, (step, model) =>
        {
            for (int i = 0; i < 8; i++)
            {
                ChoiceOptions selection = RandomSelection.Any(random);
                IEnumerable<string> expected = new AlabTaskReader(selection)
                    .Read(new MemorySource(model.Json), new ReadProgress(), CancellationToken.None)
                    .Select(task => task.ToJson());
                Assert.Equal(expected, database.Chosen(step.Project, selection).Select(task => task.ToJson()));
            }
        });
    });

    [StoreFact]
    public void A_search_finds_the_tasks_whose_text_has_the_words() => Check((database, sequence) =>
    {
        Run(database, sequence, (step, model) =>
        {
            if (!model.IsComplete)
                return;
            foreach (string word in TrialTask.Words)
            {
                Assert.Equal(
                    model.Tasks.Where(task => task.Text(model.Field).TrimEnd('.').Split(' ').Contains(word)).Select(task => task.Json),
                    database.Chosen(step.Project, new(), word).Select(task => task.ToJson()));
            }
        });
    });

    private void Check(Action<TrialDatabase, ImportSequence> judge) => Prop.ForAll(
        ImportSequence.Sequences(),
        sequence =>
        {
            using TrialDatabase database = _make();
            judge(database, sequence);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(_tests));

    private static void Run(TrialDatabase database, ImportSequence sequence, Action<ImportStep, ProjectModel> judge)
    {
        var models = new SortedDictionary<string, ProjectModel>(StringComparer.Ordinal);
        foreach (ImportStep step in sequence.Steps)
        {
            if (!models.TryGetValue(step.Project, out ProjectModel? model))
                models.Add(step.Project, model = new ProjectModel());
            if (model.Import(step) is { } counts)
                Assert.Equal(counts, database.Import(step.Project, step.Json, step.Options));
            else
                Assert.Equal(ErrorCode.TaskExists, Assert.Throws<AlabException>(() => database.Import(step.Project, step.Json, step.Options)).Code);
            Assert.Equal(models.Keys, database.Read(store => store.ProjectNames));
            foreach ((string project, ProjectModel one) in models)
                judge(step with { Project = project }, one);
        }

        if (sequence.Steps.Count > 0)
            database.AssertSound();
    }

    /// <summary>Names have U+FFFD for half a surrogate pair, which no output outside of JSON may hold.</summary>
    private static void AssertSameFigures(ProjectFigures expected, ProjectFigures actual)
    {
        Assert.Equal(
            (expected.Tasks, expected.TasksWithCompletions, expected.TasksWithGroundTruth, expected.Completions, expected.Predictions),
            (actual.Tasks, actual.TasksWithCompletions, actual.TasksWithGroundTruth, actual.Completions, actual.Predictions));
        Assert.Equal(expected.Results.Keys, actual.Results.Keys);
        Assert.Equal(expected.Results.Values, actual.Results.Values);
        Assert.Equal(expected.Labels.Select(Surrogates.Replace).Distinct().Order(StringComparer.Ordinal), actual.Labels);
        Assert.Equal(expected.Annotators, actual.Annotators);
        Assert.Equal((expected.FirstDate, expected.LastDate), (actual.FirstDate, actual.LastDate));
    }
}
