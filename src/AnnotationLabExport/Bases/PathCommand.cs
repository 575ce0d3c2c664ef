using System.Management.Automation;

namespace AnnotationLabExport.Bases;

/// <summary>A cmdlet that reads files.</summary>
public abstract class PathCommand : AlabCommand
{
    /// <summary>The parameter set of <see cref="Path"/>.</summary>
    protected const string PathSet = "Path";

    /// <summary>The parameter set of <see cref="LiteralPath"/>.</summary>
    protected const string LiteralPathSet = "LiteralPath";

    /// <summary>The parameter set of what comes from the pipeline.</summary>
    protected const string InputObjectSet = "InputObject";

    /// <summary>
    /// The projects to read: files of JSON or JSON Lines, also compressed by gzip, zip archives as the product
    /// exports them, or folders of such files. Wildcards are allowed.
    /// </summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public virtual string[] Path { get; set; } = [];

    /// <summary>What to read, by paths that are taken as they are: brackets and stars are no wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The full paths of the files, archives and folders that the bound paths lead to.</summary>
    protected IEnumerable<string> FullPaths() => ParameterSetName == LiteralPathSet
        ? LiteralPath.Select(this.ResolveLiteral)
        : Path.SelectMany(this.ResolveWildcards);
}
