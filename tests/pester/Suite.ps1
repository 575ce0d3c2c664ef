# What the test files share; dot-sourced in their BeforeAll. Imports the built module and builds nothing.
. "$PSScriptRoot/Pwsh.ps1"
$Root = (Resolve-Path "$PSScriptRoot/../..").ProviderPath
$Notes = Join-Path $Root 'examples' 'clinic-notes.json'
$Golden = Join-Path $Root 'tests' 'golden'

# ALAB_MODULE names the built module, its folder or its manifest, if it does not stand in out/.
$ModuleFolder = $env:ALAB_MODULE ? (Resolve-Path $env:ALAB_MODULE).ProviderPath : (Join-Path $Root 'out' 'AnnotationLabExport')
if (Test-Path $ModuleFolder -PathType Leaf) {
    $ModuleFolder = Split-Path $ModuleFolder
}

$Manifest = Join-Path $ModuleFolder 'AnnotationLabExport.psd1'
if (-not (Test-Path $Manifest)) {
    throw "There is no built module at '$ModuleFolder'. Run 'dotnet pwsh build.ps1' first."
}

Import-Module $Manifest -Force
$WarningPreference = 'SilentlyContinue'

# Tells where two files differ, byte by byte; nothing if they are the same.
function Find-Difference([string] $Path, [string] $Expected) {
    $left = [IO.File]::ReadAllBytes((Convert-Path -LiteralPath $Path))
    $right = [IO.File]::ReadAllBytes((Convert-Path -LiteralPath $Expected))
    if ([Linq.Enumerable]::SequenceEqual($left, $right)) {
        return
    }

    $at = 0
    while ($at -lt $left.Length -and $at -lt $right.Length -and $left[$at] -eq $right[$at]) {
        $at++
    }

    $line = 1 + ($left[0..$at] -eq 10).Count
    "$Path differs from $Expected at byte $at, near line $line ($($left.Length) and $($right.Length) bytes)"
}

# Set-Content ends lines as the platform does; the golden files end them by a line feed.
function Copy-WithPlatformLines([string] $Path, [string] $Destination) {
    [IO.File]::WriteAllText($Destination, [IO.File]::ReadAllText($Path).Replace("`n", [Environment]::NewLine))
}

# The full id is 'Id,Class'; what an action throws, or nothing.
function Get-ErrorId([scriptblock] $Action) {
    try {
        $null = & $Action
    }
    catch {
        $_.FullyQualifiedErrorId.Split(',')[0]
    }
}

function Start-Child([string] $Program, [string[]] $Arguments, [hashtable] $Environment = @{}) {
    $start = [Diagnostics.ProcessStartInfo]::new($Program, $Arguments)
    $start.WorkingDirectory = $PWD.ProviderPath
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $start.StandardErrorEncoding = [Text.UTF8Encoding]::new($false)
    $start.Environment['NO_COLOR'] = '1'
    $start.Environment['POWERSHELL_TELEMETRY_OPTOUT'] = '1'
    foreach ($name in $Environment.Keys) {
        $start.Environment[$name] = $Environment[$name]
    }

    $process = [Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $process
}

# Starts this same PowerShell in a process of its own.
function Start-Pwsh([string[]] $Arguments, [hashtable] $Environment = @{}) {
    $program, $first = Get-Pwsh
    Start-Child $program (@($first) + '-NoProfile' + '-NonInteractive' + $Arguments -ne $null) $Environment
}

# Such a process that hears Ctrl+C as in a terminal: a job of a shell in the background inherits that it is ignored.
function Start-InterruptiblePwsh([string[]] $Arguments) {
    $heard = $IsLinux ? @('env', '--default-signal=INT') : @()
    $program, $first = @($heard) + @(Get-Pwsh)
    Start-Child $program (@($first) + '-NoProfile' + '-NonInteractive' + $Arguments -ne $null)
}

# Waits for the end of such a process: exit code, output, error text without its line wraps.
function Wait-Pwsh([Diagnostics.Process] $Process) {
    $output = $Process.StandardOutput.ReadToEndAsync()
    $errors = $Process.StandardError.ReadToEndAsync()
    if (-not $Process.WaitForExit(120000)) {
        $Process.Kill($true)
        throw 'pwsh did not end.'
    }

    [pscustomobject]@{
        ExitCode = $Process.ExitCode
        Output   = $output.Result.Trim()
        Error    = ($errors.Result -replace '\r?\n\s+\| ', ' ').Trim()
    }
}

function Invoke-Pwsh([string[]] $Arguments, [hashtable] $Environment = @{}) {
    Wait-Pwsh (Start-Pwsh $Arguments $Environment)
}

# Reports the test as skipped, and why; to be called where it begins.
function Skip-Unless([bool] $Condition, [string] $Reason) {
    if (-not $Condition) {
        Set-ItResult -Skipped -Because $Reason
    }
}

# A pipe with a name, as other programs leave one for this; the test is skipped on Windows.
function New-Pipe([string] $Path) {
    Skip-Unless (-not $IsWindows) 'files of Windows cannot be pipes'
    & mkfifo $Path
    if ($LASTEXITCODE -ne 0) {
        throw "mkfifo $Path failed."
    }

    $Path
}

# Tries for some seconds until a condition holds; says whether it did.
function Wait-Until([scriptblock] $Condition, [int] $Seconds = 30) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if ($watch.Elapsed.TotalSeconds -gt $Seconds) {
            return $false
        }

        Start-Sleep -Milliseconds 50
    }

    $true
}
