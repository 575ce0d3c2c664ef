using System.Text;
using System.Text.Json;
using AnnotationLabExport.CoreTests.Properties;
using AnnotationLabExport.CoreTests.Harness;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>A damaged project with a damaged configuration and a damaged corpus: all of it follows from a seed.</summary>
internal sealed class FuzzInput
{
    private static readonly string[] ExampleTasks = TasksOf(File.ReadAllBytes(Repository.Example("clinic-notes.json")));
    private static readonly byte[] ExampleConfig = File.ReadAllBytes(Repository.Example("clinic-notes.xml"));
    private static readonly byte[][] ExampleCorpora =
    [
        .. new[] { "clinic-notes.conll", "clinic-notes.product.conll", "clinic-notes.document.conll" }.Select(name => File.ReadAllBytes(Repository.Golden(name))),
        .. Directory.GetFiles(Repository.Case("", ""), "*.conll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    private static readonly string[] CorpusPieces =
    [
        "\t", " ", "\n", "\n\n", "\r", "\r\n", "\t\t", "\u00A0", "\u00AD", "\u200B", "\uFEFF", "#", "# newdoc id = x\n", "###MEDLINE:7\n", "-DOCSTART- (a)\n",
        "-DOCSTART- -X- -5- O\n", "-DOCSTART- -X- _ O\n", "1", "2-3\t_\t_\n", "2.1 _ _\n", "O", "_", "-", "B-X", "I-X", "E-X", "S_Y", "B", "I", "X-B", "B-", "word\ttag\n",
    ];

    private static readonly string[] ConfigPieces =
    [
        "<!DOCTYPE View>", "<!DOCTYPE View [<!ENTITY a \"b\">]>", "&a;", "&#0;", "&#x10FFFF;", "<?xml version=\"1.0\" encoding=\"utf-7\"?>",
        "<?xml version=\"1.0\" encoding=\"utf-32\"?>", "<?xml version=\"1.1\"?>", "<![CDATA[", "<!--", "<View>", "</View>", "xmlns=\"x\" ", "xml:space=\"preserve\" ",
        "toName=\"text\" ", "name=\"\" ", "value=\"$\" ", "assertion=\"TRUE\" ", "<x:y/>", "\uFFFE",
    ];

    public FuzzInput(int seed)
    {
        Seed = seed;
        var random = new Random(seed);
        var mutator = new Mutator(random);
        Bytes = Wrapped(mutator.Mutate(Project(random)), random, mutator);
        Config = Damaged(ExampleConfig, random, mutator);
        byte[] corpus = ExampleCorpora[random.Next(ExampleCorpora.Length)];
        int start = random.Next(corpus.Length);
        Corpus = WithPieces(mutator.Mutate(corpus[(random.Next(2) * start)..Math.Min(corpus.Length, start + random.Next(1500))]), random);
        OptionSeed = random.Next();
    }

    public int Seed { get; }

    /// <summary>The project, perhaps in gzip, zip or UTF-16.</summary>
    public byte[] Bytes { get; }

    /// <summary>The configuration.</summary>
    public byte[] Config { get; }

    /// <summary>CoNLL.</summary>
    public byte[] Corpus { get; }

    /// <summary>What the options follow from.</summary>
    public int OptionSeed { get; }

    /// <summary>With what CoNLL holds here and there, some of it in many lines.</summary>
    private static byte[] WithPieces(byte[] corpus, Random random)
    {
        for (int i = random.Next(5); i > 0; i--)
        {
            byte[] piece = Encoding.UTF8.GetBytes(CorpusPieces[random.Next(CorpusPieces.Length)]);
            int at = random.Next(corpus.Length + 1);
            corpus = [.. corpus[..at], .. piece, .. corpus[at..]];
        }

        return corpus;
    }

    private static byte[] Project(Random random)
    {
        if (random.Next(4) == 0)
            return RandomJson.Of(random);
        if (random.Next(3) == 0)
            return NastyProject.Of(random.Next(int.MaxValue - 1)) is var nasty && random.Next(2) == 0 ? nasty.Json : nasty.Values;
        string[] tasks = [.. Enumerable.Range(0, random.Next(4)).Select(_ => ExampleTasks[random.Next(ExampleTasks.Length)])];
        return Encoding.UTF8.GetBytes(random.Next(3) switch
        {
            0 => string.Join('\n', tasks),
            1 => $"[{string.Join(",\n", tasks)}]",
            _ => $"[{string.Join(',', tasks)}]{string.Concat(tasks)}",
        });
    }

    private static byte[] Wrapped(byte[] project, Random random, Mutator mutator)
    {
        byte[] wrapped = random.Next(16) switch
        {
            0 => Packed.Gzip(project),
            1 => Packed.Zip(("a.json", project), ("../b.jsonl", "{}"u8.ToArray())),
            2 => Packed.Zip(("a.json.gz", Packed.Gzip(project))),
            3 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(project))],
            4 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Encoding.Latin1.GetString(project))],
            _ => project,
        };
        return wrapped != project && random.Next(2) == 0 ? mutator.Mutate(wrapped) : wrapped;
    }

    private static byte[] Damaged(byte[] config, Random random, Mutator mutator)
    {
        byte[] damaged = random.Next(3) == 0 ? mutator.Mutate(config) : config;
        for (int i = random.Next(3); i > 0; i--)
        {
            int at = random.Next(4) == 0 ? 0 : damaged.AsSpan().IndexOfAny(" <"u8) is var first && first < 0 ? 0 : PlaceIn(damaged, random);
            damaged = [.. damaged[..at], .. Encoding.UTF8.GetBytes(ConfigPieces[random.Next(ConfigPieces.Length)]), .. damaged[at..]];
        }

        return damaged;
    }

    private static int PlaceIn(byte[] config, Random random)
    {
        int from = random.Next(config.Length);
        int found = config.AsSpan(from).IndexOfAny(" <"u8);
        return found < 0 ? from : from + found + (config[from + found] == ' ' ? 1 : 0);
    }

    private static string[] TasksOf(byte[] project)
    {
        using JsonDocument document = JsonDocument.Parse(project);
        return [.. document.RootElement.EnumerateArray().Select(task => task.GetRawText())];
    }
}
