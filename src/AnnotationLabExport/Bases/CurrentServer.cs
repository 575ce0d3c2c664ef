using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Bases;

/// <summary>The server that was connected last: each runspace has its own, so that jobs do not change each other's.</summary>
internal static class CurrentServer
{
    private static readonly ConditionalWeakTable<Runspace, AlabServer> Servers = [];

    /// <summary>The server of this runspace; null if none is connected.</summary>
    public static AlabServer? Get() =>
        Runspace.DefaultRunspace is { } runspace && Servers.TryGetValue(runspace, out AlabServer? server) && server.IsConnected ? server : null;

    /// <summary>Remembers a server.</summary>
    public static void Set(AlabServer server)
    {
        if (Runspace.DefaultRunspace is { } runspace)
            Servers.AddOrUpdate(runspace, server);
    }
}
