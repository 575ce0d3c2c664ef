<#
.SYNOPSIS
    A job for the night: the projects of a folder, a database or a server become training files, and only what changed is written.
.DESCRIPTION
    Each project is read once, split into parts (Split-AlabTask), and exported in all formats with a manifest
    (Export-AlabProject -Manifest). If the manifest says that nothing changed, nothing is written. A project that fails leaves
    its files as they were and does not keep the others from being done. After a kill the next run makes everything whole.

    A project that lost more tasks than -MaximumShrink allows is not exported: its files stay, and an alarm is logged. So it is
    for a project that was exported before and is no longer there. A destination therefore belongs to one job. A run locks it
    (.nightly.lock); a second one at the same time says so and ends.

    Nobody is asked for anything. A server's credentials come from a vault if -Vault is given, else from the environment:
    LABEL_STUDIO_TOKEN for Label Studio; LAB_USER, LAB_PASSWORD and LAB_CLIENT_SECRET for Annotation Lab.

    What happens is told in lines of JSON, in ASCII, on standard output and in -Log. Each has time (UTC), level (info, warning,
    alarm, error) and event: started, exported, unchanged, previewed (with -WhatIf), empty (no task, nothing to export), warning,
    shrank, missing, failed, busy, ended. No line holds a text of a task, a connection or a secret.

    Exit codes: 0 all is done; 1 nothing was begun (a wrong call, no source, no project, no connection, no destination); 8 another
    run is at work in the destination. Otherwise the sum of: 2 a project failed, 4 a project shrank or is missing.
.PARAMETER Path
    A folder whose files (.json, .jsonl, .ndjson, these with .gz, .zip) are a project each, or one such file. A labelling
    configuration is the file of the same name that ends in .xml, if there is one.
.PARAMETER Database
    A database of Import-AlabProject. With -Server, the database that is brought up to date first and then exported from: a server
    tells how long ago something was made, which is new each night; a database knows that such a task did not change.
.PARAMETER Server
    The address of an Annotation Lab or a Label Studio.
.PARAMETER Vault
    A vault of Microsoft.PowerShell.SecretManagement with the secrets label-studio (a SecureString), or lab (a PSCredential) and
    lab-client (a SecureString).
.PARAMETER Destination
    The folder to write to; it is made if it is missing.
.PARAMETER Project
    Which projects, by name, with wildcards.
.PARAMETER Format
    The formats, in one word after -File: Conll2003,Spans.
.PARAMETER OptionFile
    A .psd1 file with the tables Split and Export: more options of Split-AlabTask and Export-AlabProject. Without it, of each task the
    completion is taken that the product would train on, and tasks without one are left out.
.PARAMETER MaximumShrink
    The share of its tasks that a project may lose from one export to the next: 0 none, 1 all. A tenth unless given.
.PARAMETER AcceptShrink
    Exports what shrank, and does not miss what is missing.
.PARAMETER Log
    A file that the lines are appended to; its folder must be there.
.EXAMPLE
    pwsh -NonInteractive -NoProfile -File nightly.ps1 /exports -Destination /training -Log /var/log/alab.jsonl
    Every project of a folder.
.EXAMPLE
    pwsh -NonInteractive -NoProfile -File nightly.ps1 -Database lab.db -Destination training -Format SparkNlp -OptionFile nightly.psd1
    Every project of a database, split by patient, where nightly.psd1 is
    @{ Split = @{ GroupBy = 'patient'; Ratio = 0.8, 0.2 }; Export = @{ Tokenizer = 'Word'; OnlyGroundTruth = $true } }
.EXAMPLE
    pwsh -NonInteractive -NoProfile -File nightly.ps1 -Server https://studio.example.org -Database lab.db -Destination training -Project cardio*
    Some projects of a server, by way of a database.
.EXAMPLE
    ./nightly.ps1 /exports -Destination /training -WhatIf
    Reads all, says what would be exported and what would be alarming, and writes nothing.
#>
#Requires -Version 7.4
[CmdletBinding(DefaultParameterSetName = 'Path', SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0, ParameterSetName = 'Path')] [ValidateNotNullOrEmpty()] [string] $Path,
    [Parameter(Mandatory, ParameterSetName = 'Database')]
    [Parameter(ParameterSetName = 'Server')] [ValidateNotNullOrEmpty()] [string] $Database,
    [Parameter(Mandatory, ParameterSetName = 'Server')] [uri] $Server,
    [Parameter(ParameterSetName = 'Server')] [string] $Vault,
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $Destination,
    [ValidateNotNullOrEmpty()] [string] $Project = '*',
    [ValidateNotNullOrEmpty()] [string[]] $Format = @('Conll2003', 'Spans'),
    [string] $OptionFile,
    [ValidateRange(0.0, 1.0)] [double] $MaximumShrink = 0.1,
    [switch] $AcceptShrink,
    [string] $Log
)

$ErrorActionPreference = 'Stop'
$isPreview = [bool]$WhatIfPreference
$NotBegun, $Failed, $Shrank, $Busy = 1, 2, 4, 8

function Write-NightlyLog([string] $Level, [string] $Event, [Collections.IDictionary] $Facts = @{}) {
    $line = [ordered]@{ time = [datetime]::UtcNow.ToString('o'); level = $Level; event = $Event }
    $Facts.Keys | ForEach-Object { $line[$_] = $Facts[$_] }
    $json = $line | ConvertTo-Json -Compress -EscapeHandling EscapeNonAscii
    $json
    if ($Log -and -not $isPreview) {
        Add-NightlyLine $json
    }
}

# Two runs may have something to say at once: each line is written by one who has the file to himself.
function Add-NightlyLine([string] $Line) {
    for ($attempt = 1; ; $attempt++) {
        try {
            $file = [IO.File]::Open($Log, 'Append', 'Write', $IsWindows ? 'Read' : 'None')
            $file.Write([Text.Encoding]::ASCII.GetBytes("$Line`n"))
            $file.Dispose()
            return
        }
        catch {
            if ($attempt -ge 100) {
                $script:Log = ''
                Write-NightlyLog warning warning @{ message = 'The log file cannot be written any more.' }
                return
            }

            Start-Sleep -Milliseconds 20
        }
    }
}

# What went wrong, as the cmdlets say it: ids, places, names, never a text.
function Get-NightlyFault([Management.Automation.ErrorRecord] $Fault) {
    $id = $Fault.FullyQualifiedErrorId.Split(',')[0]
    [ordered]@{ error = $id.Contains(' ') ? 'NightlyRefused' : $id; message = "$Fault" }
}

function Connect-NightlyServer {
    $secret = { param($Name, $Variable)
        if ($Vault) { Get-Secret -Name $Name -Vault $Vault -ErrorAction Ignore }
        elseif ($value = [Environment]::GetEnvironmentVariable($Variable)) { ConvertTo-SecureString $value -AsPlainText -Force }
    }
    if ($token = & $secret label-studio LABEL_STUDIO_TOKEN) {
        return Connect-AlabServer $Server -Token $token
    }

    $password = & $secret lab LAB_PASSWORD
    $client = & $secret lab-client LAB_CLIENT_SECRET
    if (-not $password -or -not $client -or -not ($Vault -or $env:LAB_USER)) {
        throw 'There are no credentials: set LABEL_STUDIO_TOKEN, or LAB_USER, LAB_PASSWORD and LAB_CLIENT_SECRET, or give -Vault.'
    }

    Connect-AlabServer $Server -Credential ($Vault ? $password : [pscredential]::new($env:LAB_USER, $password)) -ClientSecret $client
}

# A table for each project: its name, the base of its files' names, and what Get-AlabTask reads it by.
function Find-NightlyProject {
    $found = if ($Path) {
        Get-ChildItem -LiteralPath $Path -File | Where-Object Name -Match '(?<!\.manifest)\.((json|jsonl|ndjson)(\.gz)?|zip)$' | ForEach-Object {
            $name = [IO.Path]::GetFileNameWithoutExtension($_.Name -replace '\.gz$')
            $config = Get-Item -LiteralPath (Join-Path $_.DirectoryName "$name.xml") -ErrorAction Ignore
            @{ Name = $name; Source = @{ LiteralPath = $_.FullName }; Config = $config ? @{ LabelConfig = $config.FullName } : @{} }
        } | Where-Object { $_.Name -like $Project }
    }
    elseif ($Server) {
        Get-AlabProject -Server $connection -Name $Project -ErrorAction SilentlyContinue -ErrorVariable script:unseen | ForEach-Object {
            @{ Name = $_.Name; OnServer = $_; Source = @{ Server = $connection; Project = $_.Project }; Config = @{} }
        }
    }
    else {
        Get-AlabProject -Database $Database -Name $Project | ForEach-Object {
            @{ Name = $_.Name; Source = @{ Database = $Database; Project = $_.Name }; Config = @{} }
        }
    }

    $found | ForEach-Object { $_ + @{ File = $_.Name.Split([IO.Path]::GetInvalidFileNameChars()) -join '_' } }
}

$connection = $lock = $null
$unseen = @()
$count = [ordered]@{ exported = 0; unchanged = 0; previewed = 0; empty = 0; shrank = 0; missing = 0; failed = 0 }
$watch = [Diagnostics.Stopwatch]::StartNew()
try {
    try {
        if ($Log) {
            $file, $Log = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Log), ''
            if (-not $isPreview) {
                [IO.File]::Open($file, 'Append', 'Write', 'ReadWrite').Dispose()
            }

            $Log = $file
        }

        $checkout = Join-Path $PSScriptRoot '..' 'AnnotationLabExport.psd1'
        & { $WhatIfPreference = $false; Import-Module ((Test-Path $checkout) ? $checkout : 'AnnotationLabExport') }
        $options = $OptionFile ? (Import-PowerShellDataFile -LiteralPath $OptionFile) : @{
            Export = @{ CompletionPolicy = 'Training'; ExcludeTasksWithoutCompletions = $true }
        }
        $split, $export = ($options.Split ?? @{}), ($options.Export ?? @{})
        $Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)
        if ($Path -and (Convert-Path -LiteralPath $Path) -eq [IO.Path]::TrimEndingDirectorySeparator($Destination)) {
            throw 'The destination is the source: what is exported would be read the next night.'
        }

        if (-not $isPreview) {
            $null = [IO.Directory]::CreateDirectory($Destination)
            try {
                $lock = [IO.File]::Open((Join-Path $Destination '.nightly.lock'), 'OpenOrCreate', 'ReadWrite', 'None')
            }
            catch [IO.IOException] {
                # What a lock that somebody else holds says on Linux, macOS and Windows.
                if ($_.Exception.GetBaseException().HResult -notin 11, 35, -2147024864) {
                    throw
                }

                Write-NightlyLog warning busy @{ message = 'Another run is at work in the destination.' }
                exit $Busy
            }
        }

        Write-NightlyLog info started ([ordered]@{ source = $PSCmdlet.ParameterSetName.ToLowerInvariant(); formats = $Format -split ',' })
        if ($Server) {
            $connection = Connect-NightlyServer
        }

        $projects = @(Find-NightlyProject)
        if (-not $projects -and -not $unseen) {
            throw 'There is no such project in the source.'
        }
    }
    catch {
        Write-NightlyLog error failed (Get-NightlyFault $_)
        exit $NotBegun
    }

    foreach ($fault in $unseen) {
        $count.failed++
        Write-NightlyLog error failed (Get-NightlyFault $fault)
    }

    foreach ($one in $projects) {
        $facts = [ordered]@{ project = $one.Name }
        $seen = @{ Tasks = 0; Last = $null; End = '' }
        $warnings = @()
        $begun = $watch.Elapsed
        try {
            if (@($projects | Where-Object File -EQ $one.File).Count -gt 1) {
                throw "Several projects would have files named '$($one.File)'; rename one, or export them apart by -Project."
            }

            if ($one.OnServer -and $Database -and -not $isPreview) {
                $stored = $one.OnServer | Import-AlabProject -Database $Database -OnConflict Overwrite -RemoveMissing -PassThru -WarningAction SilentlyContinue -WarningVariable warnings
                $one.Source = @{ Database = $Database; Project = $stored.Name }
            }

            $manifest = Join-Path $Destination "$($one.File).manifest.json"
            if (Test-Path -LiteralPath $manifest) {
                $seen.Last = (Get-Content -LiteralPath $manifest -Raw | ConvertFrom-Json).tasks
            }

            $source, $config = $one.Source, $one.Config
            $quiet = @{ WarningAction = 'SilentlyContinue'; WarningVariable = '+warnings' }
            # What is thrown at the end of reading ends the export too, before any file is replaced.
            $results = Get-AlabTask @source @quiet | & {
                process { $seen.Tasks++; $_ }
                end {
                    if (-not $AcceptShrink -and $seen.Tasks -lt $seen.Last * (1 - $MaximumShrink)) { $seen.End = 'shrank' }
                    elseif ($seen.Tasks -eq 0) { $seen.End = 'empty' }
                    if ($seen.End) { throw $seen.End }
                }
            } | Split-AlabTask @split @quiet |
                Export-AlabProject "$Destination/" -Name $one.File -Format ($Format -split ',') -Manifest -PassThru @config @export @quiet
            $event = $isPreview ? 'previewed' : ($results.Unchanged -notcontains $false) ? 'unchanged' : 'exported'
            $warnings | ForEach-Object { Write-NightlyLog warning warning ($facts + @{ message = "$_" }) }
            $count.$event++
            Write-NightlyLog info $event ($facts + [ordered]@{
                tasks   = $seen.Tasks
                files   = @($results).Count
                bytes   = [long]($results | Measure-Object Bytes -Sum).Sum
                seconds = [Math]::Round(($watch.Elapsed - $begun).TotalSeconds, 1)
            })
        }
        catch {
            $event = $seen.End ? $seen.End : 'failed'
            $count.$event++
            $level = @{ shrank = 'alarm'; empty = 'warning'; failed = 'error' }[$event]
            Write-NightlyLog $level $event ($facts + ($seen.End ? [ordered]@{ tasks = $seen.Tasks; last = $seen.Last } : (Get-NightlyFault $_)))
        }
    }

    # What was exported before and is no longer in the source.
    $left = Get-ChildItem -LiteralPath $Destination -Filter *.manifest.json -ErrorAction Ignore | ForEach-Object { $_.Name -replace '\.manifest\.json$' }
    foreach ($name in $left | Where-Object { $_ -like $Project -and $_ -notin $projects.File -and -not $AcceptShrink }) {
        $count.missing++
        Write-NightlyLog alarm missing @{ project = $name }
    }

    $code = $Failed * ($count.failed -gt 0) + $Shrank * ($count.shrank + $count.missing -gt 0)
    Write-NightlyLog info ended ($count + [ordered]@{ seconds = [Math]::Round($watch.Elapsed.TotalSeconds, 1); exitCode = $code })
    exit $code
}
finally {
    if ($connection) {
        Disconnect-AlabServer -Server $connection
    }

    if ($lock) {
        $lock.Dispose()
    }
}
