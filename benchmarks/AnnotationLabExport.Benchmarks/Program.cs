using AnnotationLabExport.Benchmarks.Cold;
using AnnotationLabExport.Benchmarks.Many;
using AnnotationLabExport.Benchmarks.Store;
using AnnotationLabExport.Benchmarks.Table;
using BenchmarkDotNet.Running;

// table: every row of docs/performance.md, in one process. peak: one row's peak memory, first: its first run, each in a
// process of its own. cold: what fresh PowerShells cost. store: what the project database costs. many: many projects in
// one call. make: the generated project alone. Anything else goes to BenchmarkDotNet.
switch (args.FirstOrDefault())
{
    case "table":
        return PerformanceTable.Run(TableArguments.Parse(args[1..]), Console.Out);
    case "peak":
        return PeakMemory.RunHere(TableArguments.Parse(args[1..]), Console.Out);
    case "first":
        return FirstRun.RunHere(TableArguments.Parse(args[1..]), Console.Out);
    case "cold":
        return ColdTable.Run(args[1..], Console.Out);
    case "store":
        return StoreTable.Run(TableArguments.Parse(args[1..]), Console.Out);
    case "many":
        return ManyTable.Run(TableArguments.Parse(args[1..]), Console.Out);
    case "make":
        Console.Out.WriteLine(TableArguments.Parse(args[1..]).Project());
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
