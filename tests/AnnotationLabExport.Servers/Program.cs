using AnnotationLabExport.Servers;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.LabelStudio;

// Runs a fake for another process: prints its address, then the password or token to sign in with, and ends when its
// input does.
// Usage: AnnotationLabExport.Servers AnnotationLab|LabelStudio [tasks.json [config.xml [name]]]
string dialect = args.ElementAtOrDefault(0) ?? "";
string tasks = args.ElementAtOrDefault(1) is { } file ? File.ReadAllText(file) : "[]";
string? labelConfig = args.ElementAtOrDefault(2) is { } xml ? File.ReadAllText(xml) : null;
string name = args.ElementAtOrDefault(3) ?? "sample";
FakeServer server;
string secret;
switch (dialect)
{
    case "AnnotationLab":
        var lab = new FakeAnnotationLab();
        lab.Add(name, tasks, labelConfig, "eric", "jenny");
        server = lab;
        secret = lab.Users["eric"];
        break;
    case "LabelStudio":
        var studio = new FakeLabelStudio();
        studio.Add(name, tasks, labelConfig);
        server = studio;
        secret = studio.Tokens.Personal;
        break;
    default:
        Console.Error.WriteLine("Usage: AnnotationLabExport.Servers AnnotationLab|LabelStudio [tasks.json [config.xml [name]]]");
        return 1;
}

await using (server)
{
    server.Start();
    Console.WriteLine(server.Address);
    Console.WriteLine(secret);
    while (await Console.In.ReadLineAsync() is not null)
    {
        // Whoever started it has not gone yet.
    }
}

return 0;
