using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AnnotationLabExport.Servers.Postgres;

/// <summary>
/// A PostgreSQL of its own, in a temporary folder and on a free port of the loopback: the installed one, found in PATH, where
/// Debian puts it, or where ALAB_POSTGRES says its programs are.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>Who may do everything.</summary>
    public const string User = "owner";

    private static readonly string? Programs = Find();
    private static readonly Lazy<PostgresServer> ForTheRun = new(StartForTheRun);
    private readonly string _folder = Directory.CreateTempSubdirectory("alab-postgres-").FullName;

    /// <summary>Makes a cluster and starts it.</summary>
    public PostgresServer()
    {
        File.WriteAllText(Path.Combine(_folder, "password"), Password);
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            Run("chown", ["-R", Servant, _folder]);
        Serve("initdb", "-D", Data, "-U", User, "-A", "scram-sha-256", $"--pwfile={Path.Combine(_folder, "password")}", "-E", "UTF8", "--locale=C", "-N");
        Start();
    }

    /// <summary>The server that all tests of a run share; it stops when the run ends.</summary>
    public static PostgresServer Shared => ForTheRun.Value;

    /// <summary>Why there is none; null if there is one.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL is not installed here; ALAB_POSTGRES may name the folder of its programs." : null;

    /// <summary>Whose password this is.</summary>
    public string Password { get; } = $"p{Guid.NewGuid():N}";

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; } = FreePort();

    /// <summary>The way to it.</summary>
    public string Uri => $"postgresql://{User}:{Password}@127.0.0.1:{Port}/postgres";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string Servant => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>Starts it.</summary>
    public void Start() => Serve(
        "pg_ctl", "start", "-w", "-s", "-D", Data, "-l", Path.Combine(_folder, "log"),
        "-o", string.Create(CultureInfo.InvariantCulture, $"-p {Port} -k '' -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"));

    /// <summary>Ends it at once, as a power failure does.</summary>
    public void Stop() => Serve("pg_ctl", "stop", "-w", "-s", "-D", Data, "-m", "immediate");

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static PostgresServer StartForTheRun()
    {
        var server = new PostgresServer();
        if (OperatingSystem.IsWindows())
            AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        else
            server.StopAfterThisProcess();
        return server;
    }

    /// <summary>By a process that waits for this one: a run that ends, or is killed, has no time left.</summary>
    private void StopAfterThisProcess()
    {
        const string Wait = """
            exec </dev/null >/dev/null 2>&1
            while kill -0 "$1"; do sleep 0.2; done
            read -r server <"$2/data/postmaster.pid" && kill -QUIT "$server"
            while kill -0 "$server"; do sleep 0.2; done
            rm -rf "$2"
            """;
        using Process? waiting = Process.Start("/bin/sh", ["-c", Wait, "sh", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), _folder]);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ALAB_POSTGRES") is { Length: > 0 } named)
            return HasServer(named) ? named : null;
        IEnumerable<string> debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).Select(folder => Path.Combine(folder, "bin"))
            : [];
        return debian.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(HasServer);
    }

    private static bool HasServer(string folder) =>
        folder.Length > 0 && (File.Exists(Path.Combine(folder, "initdb")) || File.Exists(Path.Combine(folder, "initdb.exe")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Serve(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs ?? throw new InvalidOperationException(Missing), program);
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            Run("setpriv", ["--reuid", Servant, "--regid", Servant, "--clear-groups", path, .. arguments]);
        else
            Run(path, arguments);
    }

    /// <summary>What it says goes nowhere: a server that it starts would keep a pipe open.</summary>
    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program : "/bin/sh") { WorkingDirectory = Path.GetTempPath() };
        if (!OperatingSystem.IsWindows())
            Array.ForEach(["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program], start.ArgumentList.Add);
        Array.ForEach(arguments, start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new Win32Exception(process.ExitCode, $"{program} {arguments.FirstOrDefault()} ended with exit code {process.ExitCode}.");
    }
}
