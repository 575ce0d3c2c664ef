using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Measuring.Agreement;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>Writes what the page says of the whole project.</summary>
/// <param name="title">The page's title.</param>
/// <param name="options">What was asked for.</param>
/// <param name="names">What documents name by numbers.</param>
/// <param name="figures">What was measured.</param>
/// <param name="documents">What was written, and found.</param>
internal sealed class ReportData(string title, ReportOptions options, PageNames names, ReportFigures figures, DocumentCounter documents)
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Lines of pairs of annotators beyond this are not for a page.</summary>
    private const int MostPairs = 5_000;

    private readonly AgreementTable _agreement = new(figures.Agreement, "");

    /// <summary>Writes it as an object.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="met">How many tasks the source has.</param>
    /// <param name="chosen">How many of them were chosen.</param>
    public void WriteTo(Utf8JsonWriter json, int met, int chosen)
    {
        foreach (DiagnosticCode code in documents.Findings.Keys)
            names.Codes.NumberOf(code);
        object[] disputes = [.. figures.Disputes.Disputes.Select(Dispute)];
        JsonSerializer.Serialize(
            json,
            new
            {
                Title = title,
                Created = options.Created.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
                options.NoText,
                Tasks = chosen,
                Words = Words(met, chosen),
                Findings = documents.Findings.Values.Sum(),
                Figures = Figures(),
                Agreement = Agreement(),
                Disputes = new { figures.Disputes.Found, Places = disputes },
                Labels = names.Labels.Names,
                Makers = names.Makers.Names.Select(maker => new { maker.Name, maker.IsModel }),
                Sources = names.Sources.Names,
                Codes = names.Codes.Names.Select(code => new
                {
                    Name = code.ToString(),
                    Severity = DiagnosticCatalog.Severity(code),
                    Meaning = DiagnosticCatalog.Meaning(code),
                    Remedy = DiagnosticCatalog.Remedy(code),
                    Count = documents.Findings.GetValueOrDefault(code),
                }),
            },
            Style);
    }

    private List<string> Words(int met, int chosen)
    {
        var words = new List<string>();
        if (options.Given.Count > 0)
            words.Add($"Chosen by {string.Join(' ', options.Given)}.");
        if (chosen < met)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"Of {met:N0} tasks {chosen:N0} were chosen."));
        if (documents.Documents < chosen)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"The first {documents.Documents:N0} of {chosen:N0} tasks are on this page; the figures are of all. -MaximumTasks says how many are shown."));
        if (options.NoText)
            words.Add("This page holds no text of tasks: no texts, quotes or titles, and no words that annotators wrote.");
        if (_agreement.Pairs().Skip(MostPairs).Any())
            words.Add(string.Create(CultureInfo.InvariantCulture, $"The agreement of annotators two by two is cut after {MostPairs:N0} lines. Measure-AlabAgreement gives all."));
        if (figures.Agreement.Nameless > 0)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{figures.Agreement.Nameless:N0} completions or predictions name nobody, and are left out of the agreement."));
        return words;
    }

    private object Figures() => new
    {
        Labels = figures.Labels.Figures("").Select(line => new
        {
            line.Label, line.Kind, line.Results, line.Share, line.Tasks, line.Quotes, line.Annotators, Median = line.LengthMedian, Max = line.LengthMax,
        }),
        Annotators = figures.Annotators.Figures("").Select(line => new
        {
            Name = line.Annotator ?? "", line.IsModel, line.Completions, line.Tasks, line.Results, line.Drafted, line.Submitted, line.Accepted,
            line.Rejected, line.Skipped, line.Starred, Seconds = line.LeadTimeMedian,
        }),
        Days = figures.Days.Figures("").Select(line => new
        {
            Day = line.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Name = line.Annotator ?? "", line.IsModel, line.Completions,
        }),
        States = figures.States.Figures("").Select(line => new { line.State, line.Tasks, line.Completions }),
        Controls = figures.Controls.Figures("").Select(line => new { line.Control, line.Type, line.Results, line.Tasks }),
        Lengths = figures.Labels.Lengths.Counts.Select(count => new[] { count.Key, count.Value }),
    };

    private object Agreement() => new
    {
        Annotators = _agreement.Annotators.Select(annotator => new { annotator.Name, annotator.IsModel }),
        Overall = _agreement.OverAll().Select(Line),
        Pairs = _agreement.Pairs().Take(MostPairs).Select(Line),
    };

    private static object Line(AlabAgreement line) => new
    {
        line.Kind, line.Control, line.First, line.FirstIsModel, line.Second, line.SecondIsModel, line.Tasks, line.F1, line.OverlapF1, line.Kappa, line.Alpha, line.Undefined,
    };

    private object Dispute(AlabDispute dispute) => new
    {
        Source = Path.GetFileName(dispute.Source),
        dispute.Line,
        Task = dispute.TaskId,
        dispute.Start,
        dispute.End,
        dispute.Pairs,
        Readings = dispute.Readings.Select(reading => new
        {
            Name = reading.Annotator,
            reading.IsModel,
            Spans = reading.Spans.Select(span => new[] { span.Start, span.End, names.Labels.NumberOf(span.Label) }).ToArray(),
        }).ToArray(),
    };
}
