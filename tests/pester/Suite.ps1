# What the test files share; dot-sourced in their BeforeAll. Imports the built module and builds nothing.
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
    throw "There is no built module at '$ModuleFolder'. Run 'dotnet build src/AnnotationLabExport.Host' first."
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
    $start.Environment['NO_COLOR'] = '1'
    foreach ($name in $Environment.Keys) {
        $start.Environment[$name] = $Environment[$name]
    }

    $process = [Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $process
}

# Runs this same PowerShell in a process of its own: exit code, output, error text without its line wraps.
function Invoke-Pwsh([string[]] $Arguments, [hashtable] $Environment = @{}) {
    $process = Start-Child ([Environment]::ProcessPath) (@('-NoProfile', '-NonInteractive') + $Arguments) $Environment
    $output = $process.StandardOutput.ReadToEndAsync()
    $errors = $process.StandardError.ReadToEndAsync()
    if (-not $process.WaitForExit(120000)) {
        $process.Kill($true)
        throw "pwsh $Arguments did not end."
    }

    [pscustomobject]@{
        ExitCode = $process.ExitCode
        Output   = $output.Result.Trim()
        Error    = ($errors.Result -replace '\r?\n\s+\| ', ' ').Trim()
    }
}

# A pipe with a name, as other programs leave one for this. Unix only.
function New-Pipe([string] $Path) {
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
