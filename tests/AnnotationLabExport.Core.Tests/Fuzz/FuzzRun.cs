using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Takes one input through all that reads, selects, validates and writes. Only our own errors may come out.</summary>
internal sealed class FuzzRun(FuzzInput input, string folder, CancellationToken cancellation)
{
    private readonly Random _random = new(input.OptionSeed);

    /// <summary>The codes of the errors that were told, in the order of the steps; one of a step without error is missing.</summary>
    public List<ErrorCode> Refusals { get; } = [];

    /// <summary>From which the input follows.</summary>
    public int Seed => input.Seed;

    /// <summary>How many files were written and checked.</summary>
    public int Files { get; private set; }

    public void Run()
    {
        LabelConfig? config = null;
        Try(() => config = LabelConfig.Parse(input.Config, "config.xml"));
        var options = new FuzzOptions(_random);
        FormatOptions export = options.Export(_random.Next(2) == 0 ? config : null);
        ITaskSource source = Source();
        Try(() => ReadObjects(source, export.Choice));
        Try(() => Touch.All(ProjectCounter.Count(source, _ => { }, cancellation)));
        Try(() => Validate(source, new ValidationOptions { Config = config, Tokens = export.Tokens with { TokenPattern = options.Pattern() } }));
        Try(() => Export(source, export));
        Try(ReadCorpus);
    }

    private ITaskSource Source()
    {
        if (input.Bytes.AsSpan().StartsWith("PK"u8) || _random.Next(8) == 0)
        {
            string path = Path.Combine(folder, "p.json");
            File.WriteAllBytes(path, input.Bytes);
            return new PathSource(path);
        }

        int longest = _random.Next(3) == 0 ? 50 : int.MaxValue - 1;
        var sizes = new Random(input.Seed);
        return new MemorySource(input.Bytes, () => sizes.Next(1, longest), canReadTwice: _random.Next(20) > 0);
    }

    private void ReadObjects(ITaskSource source, ChoiceOptions selection)
    {
        foreach (AlabTask task in new AlabTaskReader(selection).Read(source, new ReadProgress(), cancellation))
        {
            Touch.All(task);
            task.ToJson();
        }
    }

    private void Validate(ITaskSource source, ValidationOptions options)
    {
        using var validator = new ProjectValidator(options);
        foreach (AlabDiagnostic found in validator.Validate(source, _ => { }, cancellation))
            Touch.All(found);
    }

    private void Export(ITaskSource source, FormatOptions options)
    {
        AlabFormat[] formats = Enum.GetValues<AlabFormat>();
        MemoryStream[] streams = [.. formats.Select(_ => new MemoryStream())];
        FormatExport[] exports = [.. formats.Select((format, i) => new FormatExport(ExportFormats.Of(format), options, new Utf8Output(streams[i]), _ => { }))];
        try
        {
            new ExportSession(options, exports).Run(source, new SilentProgress(), cancellation);
            for (int i = 0; i < formats.Length; i++)
            {
                OutputChecks.Check(formats[i], streams[i].ToArray(), options);
                Files++;
            }
        }
        finally
        {
            foreach (FormatExport export in exports)
                export.Dispose();
        }
    }

    private void ReadCorpus()
    {
        var reader = new ConllReader("corpus.conll", "corpus");
        Encoding encoding = _random.Next(8) == 0 ? Encoding.Unicode : Encoding.UTF8;
        foreach (string line in encoding.GetString(input.Corpus).Split('\n').Select(line => _random.Next(200) == 0 ? line + '\uD83D' : line))
        {
            cancellation.ThrowIfCancellationRequested();
            Touch.All(reader.Add(line));
        }

        Touch.All(reader.Finish());
    }

    private void Try(Action step)
    {
        try
        {
            step();
        }
        catch (AlabException exception) when (Enum.IsDefined(exception.Code) && exception.Message.Length is > 0 and < 10_000)
        {
            Refusals.Add(exception.Code);
        }
    }
}
