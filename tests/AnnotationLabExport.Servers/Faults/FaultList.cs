namespace AnnotationLabExport.Servers.Faults;

/// <summary>What is to go wrong; safe on any thread.</summary>
public sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    /// <summary>Adds a fault; of several that fit a request the first that is not used up counts.</summary>
    public void Add(Fault fault)
    {
        lock (_faults)
            _faults.Add(fault);
    }

    /// <summary>Takes all away.</summary>
    public void Clear()
    {
        lock (_faults)
            _faults.Clear();
    }

    internal Fault? Next(string method, string path)
    {
        lock (_faults)
        {
            foreach (Fault fault in _faults)
            {
                if (!fault.Fits(method, path) || fault.Met >= fault.After + fault.Times)
                    continue;
                if (++fault.Met > fault.After)
                    return fault;
            }

            return null;
        }
    }
}
