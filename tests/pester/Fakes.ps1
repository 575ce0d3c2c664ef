# Starts a fake server in a process of its own, and gives where it is and what to sign in with; dot-sourced in BeforeAll.
function Start-FakeServer([ValidateSet('AnnotationLab', 'LabelStudio')] [string] $Dialect, [string[]] $Project = @()) {
    $assembly = Get-ChildItem "$Root/tests/AnnotationLabExport.Servers/bin" -Recurse -Filter AnnotationLabExport.Servers.dll |
        Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $assembly) {
        throw "There is no fake server to start. Run 'dotnet build tests/AnnotationLabExport.Servers' first."
    }

    $start = [Diagnostics.ProcessStartInfo]::new('dotnet', @($assembly.FullName, $Dialect) + $Project)
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    $secret = @{}
    $uri = $process.StandardOutput.ReadLine()
    $secret.Plain = $process.StandardOutput.ReadLine()
    $secret.Secure = ConvertTo-SecureString $secret.Plain -AsPlainText -Force
    [pscustomobject]@{
        Uri     = [uri]$uri
        Secret  = $secret
        Process = $process
    }
}

# It ends when its input does.
function Stop-FakeServer($Server) {
    $Server.Process.StandardInput.Close()
    if (-not $Server.Process.WaitForExit(10000)) {
        $Server.Process.Kill($true)
    }
}

# Asks a fake to misbehave: Add-Fault $server Status -Method GET -Path /export -Status 503 -Times 2
function Add-Fault($Server, [string] $Kind, [hashtable] $Values) {
    $query = (@{ kind = $Kind } + $Values).GetEnumerator() | ForEach-Object { "$($_.Key)=$([uri]::EscapeDataString($_.Value))" }
    $null = Invoke-RestMethod "$($Server.Uri)_faults?$($query -join '&')" -Method Post
}
