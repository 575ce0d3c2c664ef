using System.Text;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>UTF-8 as files have it.</summary>
internal static class Utf8
{
    public static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static readonly Encoding WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
}
