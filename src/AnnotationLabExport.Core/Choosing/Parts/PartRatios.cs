using System.Buffers;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>The parts of a split, their names and how much of the tasks each is to have (docs/formats.md §12).</summary>
public sealed class PartRatios
{
    /// <summary>What no file name may hold on any system, so that files can move from one to another.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"/\\|?*");

    private static readonly double[] DefaultRatios = [0.8, 0.1, 0.1];
    private static readonly string[] DefaultNames = ["train", "dev", "test"];

    private readonly double[] _ratios;
    private readonly double[] _sums;

    /// <summary>Makes parts.</summary>
    /// <param name="ratios">A number above 0 for each; null for 0.8, 0.1, 0.1.</param>
    /// <param name="names">
    /// A name for each, distinct ignoring case and fit for file names; null for train, dev, test, or of two ratios train,
    /// test.
    /// </param>
    /// <exception cref="AlabException">They are no parts.</exception>
    public PartRatios(IReadOnlyList<double>? ratios = null, IReadOnlyList<string>? names = null)
    {
        _ratios = [.. ratios ?? DefaultRatios];
        Names = names is not null ? [.. names] : DefaultNamesFor(_ratios.Length);
        Check();
        _sums = new double[_ratios.Length];
        double sum = 0;
        for (int i = 0; i < _ratios.Length; i++)
            _sums[i] = sum += _ratios[i];
        if (!double.IsFinite(sum))
            throw Invalid("a ratio is too large.");
    }

    /// <summary>The names, in the order of the ratios.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many parts there are: at least two.</summary>
    public int Count => _ratios.Length;

    /// <summary>A part's share of all tasks, between 0 and 1.</summary>
    public double Share(int part) => _ratios[part] / _sums[^1];

    /// <summary>The first part whose sum of shares exceeds a fraction; what none exceeds is in the last.</summary>
    /// <param name="fraction">From 0 to 1.</param>
    public int At(double fraction)
    {
        for (int i = 0; i < _sums.Length; i++)
        {
            if (_sums[i] / _sums[^1] > fraction)
                return i;
        }

        return _sums.Length - 1;
    }

    private static string[] DefaultNamesFor(int count) => count switch
    {
        2 => [DefaultNames[0], DefaultNames[2]],
        3 => DefaultNames,
        < 2 => [],
        _ => throw Invalid($"{count} ratios need names; give as many by -Part."),
    };

    private void Check()
    {
        if (_ratios.Length < 2)
            throw Invalid("a split has at least two parts; give two ratios or more.");
        if (Array.Exists(_ratios, ratio => !(ratio > 0) || double.IsInfinity(ratio)))
            throw Invalid("each ratio must be above 0.");
        if (Names.Count != _ratios.Length)
            throw Invalid($"there are {_ratios.Length} ratios and {Names.Count} names; give one for each.");
        if (Names.FirstOrDefault(name => !FitsFileNames(name)) is { } unfit)
            throw Invalid($"'{Excerpt.Of(unfit)}' cannot be part of a file's name.");
        if (Names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Names.Count)
            throw Invalid("two parts have the same name; case does not tell them apart.");
    }

    private static bool FitsFileNames(string name) =>
        !WhiteSpace.IsBlank(name) && !name.AsSpan().ContainsAny(Forbidden)
        && !name.Any(char.IsControl) && Surrogates.IndexOfLone(name) < 0;

    private static AlabException Invalid(string reason) => new(ErrorCode.PartInvalid, $"The parts: {reason}", "");
}
