using System.Text;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Any JSON at all, with the names of a project's members here and there.</summary>
internal static class RandomJson
{
    private static readonly string[] Names =
        ["id", "data", "text", "title", "completions", "annotations", "predictions", "result", "value", "type", "labels", "start", "end", "from_name", "a", "", "é", "\\u0069d"];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-7", "1.5e-7", "18446744073709551616", "\"labels\"", "\"relation\"", "\"\"", "\"a b\"", "\"\\ud83d\"", "\"😀\"", "\"\\u2028\\t\""];

    public static byte[] Of(Random random)
    {
        var json = new StringBuilder();
        for (int i = random.Next(1, 4); i > 0; i--)
            Add(json, random, random.Next(1, 7), random.Next(3));
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private static void Add(StringBuilder json, Random random, int depth, int kind)
    {
        if (depth == 0 || kind > 2)
        {
            json.Append(Scalars[random.Next(Scalars.Length)]);
            return;
        }

        bool isObject = kind > 0;
        json.Append(isObject ? '{' : '[');
        for (int i = random.Next(5); i > 0; i--)
        {
            if (isObject)
                json.Append('"').Append(Names[random.Next(Names.Length)]).Append("\":");
            Add(json, random, depth - 1, random.Next(5));
            json.Append(i > 1 ? "," : "");
        }

        json.Append(isObject ? '}' : ']').Append(random.Next(6) == 0 ? " " : "");
    }
}
