using System.Text;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Bases;

/// <summary>Makes what keeps the manifests of a call of Export-AlabProject.</summary>
/// <param name="command">The call.</param>
/// <param name="targets">Decides where manifests are written.</param>
/// <param name="parameters">The options of the formats.</param>
/// <param name="target">What becomes of files that are there already.</param>
internal sealed class ExportManifests(AlabCommand command, ExportTargets targets, FormatParameters parameters, TargetParameters target)
{
    /// <summary>Keeps the manifest of one project.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="from">What is read, for people.</param>
    /// <param name="source">The file or folder that is read; null if tasks come from the pipeline.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="options">What was asked of them, with what the source carries.</param>
    /// <param name="encoding">The encoding of the files.</param>
    public ManifestKeeper For(
        string name, string from, string? source, IEnumerable<AlabFormat> formats, FormatOptions options, Encoding encoding) => new(
            new ManifestModule(command.MyInvocation.MyCommand.ModuleName, $"{command.MyInvocation.MyCommand.Version}"),
            options,
            new ManifestRequest
            {
                Path = targets.ManifestFor(name, from, source),
                Options = OptionsOf(formats, options, encoding),
                Shard = targets.Shard,
                ConfigurationName = parameters.LabelConfigName,
                Force = target.Force,
                NoClobber = target.NoClobber,
            });

    /// <summary>The configuration is told by its hash, and the text's field may come with tasks.</summary>
    private Dictionary<string, object> OptionsOf(IEnumerable<AlabFormat> formats, FormatOptions options, Encoding encoding)
    {
        Dictionary<string, object> given = DifferingOptions.Of(parameters);
        given.Remove(nameof(ConfigurationParameters.LabelConfig));
        given[nameof(ExportTarget.Format)] = formats.Distinct().ToArray();
        if (options.TextFieldName is { } field)
            given[nameof(TextFieldParameters.TextField)] = field;
        if (!encoding.Equals(EncodingTransformationAttribute.Known["utf8NoBOM"]))
            given[nameof(Encoding)] = encoding.Preamble.IsEmpty ? encoding.WebName : $"{encoding.WebName} with byte order mark";
        return given;
    }
}
