namespace AnnotationLabExport.Host;

/// <summary>What the program returns when the script does not say it by <c>exit</c>.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 64;
    public const int Interrupted = 130;
}
