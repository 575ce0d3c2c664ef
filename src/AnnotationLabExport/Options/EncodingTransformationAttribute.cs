using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace AnnotationLabExport.Options;

/// <summary>Lets an encoding be given by the names that PowerShell's own cmdlets take, or by its code page or web name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    internal static readonly IReadOnlyDictionary<string, Encoding> Known =
        new Dictionary<string, Encoding>(StringComparer.OrdinalIgnoreCase)
        {
            ["utf8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            ["utf8NoBOM"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            ["utf8BOM"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            ["unicode"] = Encoding.Unicode,
            ["bigendianunicode"] = Encoding.BigEndianUnicode,
            ["utf32"] = Encoding.UTF32,
            ["bigendianutf32"] = new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            ["ascii"] = Encoding.ASCII,
            ["latin1"] = Encoding.Latin1,
        };

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (input is Encoding encoding)
            return encoding;
        string name = Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";
        if (Known.TryGetValue(name, out Encoding? known))
            return known;
        try
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int codePage)
                ? Encoding.GetEncoding(codePage)
                : Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ArgumentTransformationMetadataException(
                $"'{name}' is no encoding; use one of {string.Join(", ", Known.Keys)}, a code page or a web name.", exception);
        }
    }
}
