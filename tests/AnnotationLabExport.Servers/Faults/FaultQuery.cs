using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.Faults;

/// <summary>A fault as another process asks for it: <c>POST /_faults?kind=Status&amp;method=GET&amp;path=/export&amp;status=503</c>.</summary>
internal static class FaultQuery
{
    public static Fault Read(IQueryCollection query)
    {
        string method = Text("method", "GET");
        string path = Text("path", "");
        int times = Number("times", 1);
        TimeSpan delay = TimeSpan.FromMilliseconds(Number("milliseconds", 1000));
        return Text("kind", "Status") switch
        {
            "Status" => Fault.Status(method, path, Number("status", 500), Text("body", "{}"), query["retryAfter"], times, Number("after", 0)),
            "Html" => Fault.Html(method, path, times),
            "Redirect" => Fault.Redirect(method, path, Text("location", "/"), Number("status", 302), times),
            "Late" => Fault.Late(method, path, delay, times),
            "Slow" => Fault.Slow(method, path, Number("bytes", 1000), delay, times),
            "CutOff" => Fault.CutOff(method, path, Number("bytes", 10), times),
            "Shortened" => Fault.Shortened(method, path, Number("bytes", 10), tellsLength: false, times),
            "WrongLength" => Fault.WrongLength(method, path, Number("bytes", 10), times),
            "ZipBomb" => Fault.Body(method, path, Packed.Bomb(Number("megabytes", 2048)), "application/zip", times),
            "ZipPath" => Fault.Body(method, path, Packed.Zip(("../../outside.json", "[]")), "application/zip", times),
            var kind => throw new BadHttpRequestException($"There is no fault '{kind}'."),
        };

        string Text(string name, string otherwise) => query[name] is { Count: > 0 } value ? value.ToString() : otherwise;
        int Number(string name, int otherwise) => query[name] is { Count: > 0 } value ? int.Parse(value!, CultureInfo.InvariantCulture) : otherwise;
    }
}
