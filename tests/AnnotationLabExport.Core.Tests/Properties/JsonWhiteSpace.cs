namespace AnnotationLabExport.CoreTests.Properties;

/// <summary>Takes JSON's white space away, knowing no more of JSON than what a string is.</summary>
internal static class JsonWhiteSpace
{
    public static byte[] Without(byte[] json)
    {
        var rest = new List<byte>(json.Length);
        bool isString = false;
        for (int i = 0; i < json.Length; i++)
        {
            byte next = json[i];
            if (!isString && " \t\r\n"u8.Contains(next))
                continue;
            rest.Add(next);
            if (isString && next == (byte)'\\')
                rest.Add(json[++i]);
            else if (next == (byte)'"')
                isString = !isString;
        }

        return [.. rest];
    }
}
