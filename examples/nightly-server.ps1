<#
.SYNOPSIS
    A nightly job: brings a database up to date with the projects of a server, and exports those that changed.
.DESCRIPTION
    Nobody is asked for anything. Credentials come from a vault if the module Microsoft.PowerShell.SecretManagement is
    there and -Vault is given, else from the environment:
    LABEL_STUDIO_TOKEN for Label Studio; LAB_USER, LAB_PASSWORD and LAB_CLIENT_SECRET for Annotation Lab.

    Gives an object for every project: what became of its tasks, and which files were written. A project that fails is
    told and does not keep the others from being done. The exit code is the number of projects that failed; 255 if there
    is no connection.
.PARAMETER Vault
    A vault with the secrets label-studio (a SecureString), or lab (a PSCredential) and lab-client (a SecureString).
.EXAMPLE
    pwsh -NonInteractive -File nightly-server.ps1 https://studio.example.org -Database lab.db -Destination training
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Uri,
    [Parameter(Mandatory)] [string] $Database,
    [Parameter(Mandatory)] [string] $Destination,
    [string] $Project = '*',
    [string[]] $Format = @('Json', 'Conll2003'),
    [string] $Vault
)

$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/../AnnotationLabExport.psd1"

function Get-NightlySecret([string] $Name, [string] $Variable) {
    if ($Vault) {
        Get-Secret -Name $Name -Vault $Vault
    }
    elseif ($value = [Environment]::GetEnvironmentVariable($Variable)) {
        ConvertTo-SecureString $value -AsPlainText -Force
    }
}

try {
    $token = Get-NightlySecret label-studio LABEL_STUDIO_TOKEN
    $credential = if (-not $token) {
        $Vault ? (Get-Secret -Name lab -Vault $Vault) : [pscredential]::new($env:LAB_USER, (Get-NightlySecret lab LAB_PASSWORD))
    }

    $server = if ($token) {
        Connect-AlabServer $Uri -Token $token
    }
    else {
        Connect-AlabServer $Uri -Credential $credential -ClientSecret (Get-NightlySecret lab-client LAB_CLIENT_SECRET)
    }
}
catch {
    [Console]::Error.WriteLine("$Uri`: $_")
    exit 255
}

$failed = 0
try {
    foreach ($found in Get-AlabProject -Server $server -Name $Project) {
        try {
            $stored = $found | Import-AlabProject -Database $Database -OnConflict Overwrite -RemoveMissing -PassThru
            $import = $stored.Import
            $files = if ($import.Added + $import.Changed + $import.Removed -gt 0) {
                $stored | Export-AlabProject -Destination "$Destination/" -Format $Format -Force -PassThru
            }

            [pscustomobject]@{
                Project   = $found.Name
                Added     = $import.Added
                Changed   = $import.Changed
                Unchanged = $import.Unchanged
                Removed   = $import.Removed
                Files     = @($files | ForEach-Object { Split-Path $_.Path -Leaf }) -join ', '
            }
        }
        catch {
            $failed++
            [Console]::Error.WriteLine("$($found.Name): $_")
        }
    }
}
finally {
    Disconnect-AlabServer -Server $server
}

exit [Math]::Min($failed, 254)
